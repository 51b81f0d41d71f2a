/** White space put together, without marks that are there to break lines; null where nothing is left. */
export const wordsOf = (text: string | null | undefined): string | null =>
  text?.replaceAll(/[\s\u00ad\u200b]+/gu, (space) => (/\s/u.test(space) ? ' ' : '')).trim() || null
