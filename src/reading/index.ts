export { read } from './read.ts'
export { reader } from './reader.ts'
