import type { Side } from '../asking/shapes.ts'
import { visible } from '../words/visible.ts'

/** What a document is called; one without a title by how it begins. */
export const titleOf = ({ title, words }: Side): string => visible(title === '' ? `${words.slice(0, 60)} …` : title)
