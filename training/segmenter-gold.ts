import { readFileSync } from 'node:fs'

/** What stands after a character: nothing, the end of a token, a cut inside a multiword token, the end of a sentence. */
export const marks = { none: 0, token: 1, cut: 2, sentence: 3 } as const

/** `marks` holds one of `marks` a character of `text`, `tags` the tag of each word, in order. */
export type GoldParagraph = {
  readonly text: string
  readonly marks: Uint8Array
  readonly tags: readonly string[]
  readonly opensDocument: boolean
}

/** The paragraphs of a CoNLL-U file, their sentences joined by a space where the file has one. */
export function paragraphsFrom(path: string): GoldParagraph[] {
  const found: GoldParagraph[] = []
  let text = ''
  let places: [at: number, mark: number][] = []
  let tags: string[] = []
  let [opensDocument, space] = [true, false]
  const close = () => {
    if (text === '') return
    const marked = new Uint8Array(text.length)
    for (const [at, mark] of places) marked[at] = mark
    found.push({ text, marks: marked, tags, opensDocument })
    text = ''
    places = []
    tags = []
    opensDocument = false
    space = false
  }
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/u)) {
    const lines = block.split('\n')
    if (lines.some((line) => /^# new(?:par|doc)(?: |$)/u.test(line))) close()
    if (lines.some((line) => /^# newdoc(?: |$)/u.test(line))) opensDocument = true
    let [inside, last] = [0, 0]
    for (const line of lines) {
      if (!/^\d+(?:-\d+)?\t/u.test(line)) continue
      const [id = '', form = '', , , tag = '', , , , , misc = ''] = line.split('\t')
      const range = id.includes('-')
      const within = !range && Number(id) <= last
      if (!within) {
        if (space) text += ' '
        space = !/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(misc)
      }
      if (range) last = Number(id.split('-')[1])
      else {
        text += form
        tags.push(tag)
        places.push([text.length - 1, within && Number(id) < last ? marks.cut : marks.token])
        inside += 1
      }
    }
    const end = places.at(-1)
    if (inside > 0 && end) end[1] = marks.sentence
  }
  close()
  return found
}
