export { atRiskIn } from './at-risk-in.ts'
export { isTitleWord } from './title-words.ts'
