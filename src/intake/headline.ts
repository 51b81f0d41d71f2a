/** Short, on one line, and without a final stop; a dash ends a dateline. */
export const isHeadline = (words: string): boolean =>
  words.length <= 150 && !/[\r\n]/u.test(words) && !/[.!?…:;,–—-]["”’')\]]*$/u.test(words)
