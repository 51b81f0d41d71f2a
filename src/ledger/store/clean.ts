/** Words as a column of text holds them: PostgreSQL's has no NUL, and UTF-8 no half of a surrogate pair. Offsets stay. */
export const clean = (words: string): string => words.replaceAll('\0', ' ').toWellFormed()
