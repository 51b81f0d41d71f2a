export { attributionsIn } from './attributions-in.ts'
export { ownVoiceIn, type Statement } from './own-voice.ts'
export { rules } from './rules.ts'
export { unansweredIn } from './unanswered.ts'
