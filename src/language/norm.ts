/** Curly quotes and apostrophes straightened, soft hyphens left out. */
export const straightened = (word: string): string =>
  /[^\0-\x7F]/u.test(word)
    ? word
        .replace(/[‘’ʼ‛′]/gu, "'")
        .replace(/[“”„‟″]/gu, '"')
        .replace(/\u00AD/gu, '')
    : word

/** Lower case and straightened: the form that rules and lexicons compare. */
export const normOf = (word: string): string => straightened(word).toLowerCase()
