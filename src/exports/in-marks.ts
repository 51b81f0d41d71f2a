/** The words in quotation marks; words that already stand in some keep them, and get no second pair. */
export function inMarks(words: string): string {
  if (words === '') return ''
  const whole = words.trim()
  const isQuotation = opening.test(whole) && (closing.test(whole) || !/[”"»]/u.test(whole.slice(1)))
  return `“${isQuotation ? whole.replace(opening, '').replace(closing, '') : whole}”`
}

const opening = /^[“"«„]/u
const closing = /[”"»]$/u
