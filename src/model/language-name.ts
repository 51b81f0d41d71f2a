/** Made where it is first needed: it takes tens of milliseconds. */
let names: Intl.DisplayNames | null = null

/** "Russian" for `ru`, as the notes call it; `und` is a language that could not be told. */
export function languageName(code: string): string {
  if (code === 'und') return 'a language that could not be told'
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(code)) return code
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  return names.of(code) ?? code
}
