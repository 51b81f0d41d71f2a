/** The words of a text as they are compared: letters and figures in small letters, without a genitive; none of one letter. */
export const wordsIn = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}'’-]*|\p{N}+/gu) ?? []
  )
    .map((word) => word.replace(/['’]s?$|(?<!-)-+$/u, ''))
    .filter((word) => word.length > 1)
