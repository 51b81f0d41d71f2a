import { isHeadline } from '../headline.ts'

/** The title that somebody gave a paper; programs put in the name of the file. */
export const ownTitle = (title: string | null): string | null =>
  title === null ||
  !isHeadline(title) ||
  /^(?:microsoft word|powerpoint|untitled|document\d*$)|\.(?:docx?|odt|indd|pdf|rtf|tex)$/iu.test(title)
    ? null
    : title

/** The author whom somebody named; programs put in the name of an account, and a person's has two words. */
export const ownName = (author: string | null): string | null =>
  author !== null && /^\p{L}[^@\\]* \p{L}/u.test(author) && !/\b(?:user|admin|administrator|microsoft|office)\b/iu.test(author)
    ? author
    : null
