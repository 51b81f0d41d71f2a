/** What the program that saved a page wrote into it. */
export type Saved = {
  readonly url: string | null
  /** As the program writes it; the clock of whoever saved the page. */
  readonly on: string | null
}

const singleFile =
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>\S+)\s+saved date:\s*(?<on>\S[^\n]{3,78}?\S)[^\S\n]*(?:\n|-->)/u
const others = /<!--\s*saved from url=\(\d{4}\)(?<url>\S+)\s*-->/u

/** SingleFile's comment, or the mark that browsers leave in a page that they save. */
export function savedPageIn(html: string): Saved {
  const head = html.slice(0, 4_096)
  const { url = null, on = null } = (singleFile.exec(head) ?? others.exec(head))?.groups ?? {}
  return { url: url !== null && /^https?:\/\//iu.test(url) ? url : null, on: on ?? null }
}
