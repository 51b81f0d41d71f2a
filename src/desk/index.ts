export { compare } from '#linking'
export { fileJudgement, judgementsFrom } from './judgements.ts'
export { type Progress, readFiles, type ReadOptions, type Watch } from './read-files.ts'
export { type Parsed, parsesOf } from './parses-of.ts'
