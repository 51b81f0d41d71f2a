export { comparisonJson } from './comparison-json.ts'
export { markdown } from './markdown.ts'
export { readingJson } from './reading-json.ts'
export { terminal } from './terminal.ts'
