import { inMarks } from '../in-marks.ts'
import { html, type Markup } from './markup.ts'

/** Words as they stand, in quotation marks that stay when they are copied. */
export const quoteOf = (words: string): Markup => html`<span class="quote" dir="auto">${inMarks(words)}</span>`
