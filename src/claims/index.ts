export { attributionsIn } from './attributions-in.ts'
export { ownVoiceIn } from './own-voice.ts'
export { rules } from './rules.ts'
