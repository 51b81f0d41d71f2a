export { brand, type Branded } from './branded.ts'
export { canonical, hashOf } from './canonical.ts'
export { Failure, type FailureCode } from './failure.ts'
export { never } from './never.ts'
