const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "Russian" for `ru`, as the notes call it; `und` is a language that could not be told. */
export const languageName = (code: string): string =>
  code === 'und'
    ? 'a language that could not be told'
    : /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(code)
      ? (names.of(code) ?? code)
      : code
