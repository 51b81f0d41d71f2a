export { type About, type Format, formatOf, nameOf } from './about.ts'
export { decoded } from './decoded.ts'
export { documentsIn } from './documents-in.ts'
export { documentInLine } from './jsonl.ts'
