import pc from 'picocolors'
import { languageName, type Span, spokenId } from '#model'
import { wrapped } from '../display-width.ts'
import { plural } from '../figures.ts'
import type { Look } from '../terminal.ts'
import { legible, visible } from '../visible.ts'

/** A claim that was found: who holds it, and its words around what was looked for. */
export type HitRow = {
  readonly document: string
  readonly claim: string
  readonly sources: string
  readonly stance: string
  readonly day: string | null
  readonly stands: boolean
  readonly snippet: { readonly text: string; readonly spans: readonly Span[] }
}

/** Two or three lines for each claim: where it is, who holds it when, and the words, those that were looked for in bold (in *asterisks* without colour). */
export function hitLines(rows: readonly HitRow[], hasMore: boolean, look: Look): string {
  const paint = pc.createColors(look.colour)
  const mark = (words: string): string => (look.colour ? paint.bold(paint.yellow(words)) : `*${words}*`)
  const lines = rows.flatMap(({ document, claim, sources, stance, day, stands, snippet }) => {
    const head = [
      sources === '' ? 'the publisher' : visible(sources),
      stance,
      day ?? 'no day',
      ...(stands ? [] : ['an older version']),
    ]
    return [
      ...wrapped(head.join(' · '), look.width).map((line) => paint.bold(line)),
      ...wrapped(markedWords(snippet.text, snippet.spans, mark), look.width - indent).map(
        (line) => `${' '.repeat(indent)}${line}`,
      ),
      `${' '.repeat(indent)}${paint.dim(`${spokenId(document)} / ${spokenId(claim)}`)}`,
      '',
    ]
  })
  if (rows.length === 0) return 'No claim here answers to that.\n'
  return `${[...lines, ...(hasMore ? ['There is more: --most gives more at once.'] : [])].join('\n').trimEnd()}\n`
}

/** A passage that was not read for its language. */
export type PassageRow = Pick<HitRow, 'document' | 'day' | 'stands' | 'snippet'> & {
  readonly passage: string
  readonly language: string
}

/** The same for passages in languages that are not read, under a heading that says so; nothing where there are none. */
export function passageLines(rows: readonly PassageRow[], hasMore: boolean, look: Look): string {
  if (rows.length === 0) return ''
  const paint = pc.createColors(look.colour)
  const mark = (words: string): string => (look.colour ? paint.bold(paint.yellow(words)) : `*${words}*`)
  const lines = rows.flatMap(({ document, passage, language, day, stands, snippet }) => [
    ...wrapped(
      [`Not read: ${languageName(language)}`, day ?? 'no day', ...(stands ? [] : ['an older version'])].join(' · '),
      look.width,
    ).map((line) => paint.bold(line)),
    ...wrapped(markedWords(snippet.text, snippet.spans, mark), look.width - indent).map((line) => `${' '.repeat(indent)}${line}`),
    `${' '.repeat(indent)}${paint.dim(`${spokenId(document)} ¶${passage.slice(1)}`)}`,
    '',
  ])
  const heading = [
    '',
    paint.bold(`IN LANGUAGES THAT ARE NOT READ, ${plural(rows.length, 'passage')}${hasMore ? ' and more' : ''}`),
    '',
  ]
  return `${[...heading, ...lines].join('\n').trimEnd()}\n`
}

const indent = 3

/** Marks go around each word by itself, so that a line may break between them. */
function markedWords(text: string, spans: readonly Span[], mark: (words: string) => string): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(legible(text.slice(at, start)), legible(text.slice(start, end)).replaceAll(/\S+/gu, mark))
    at = end
  }
  return `“${[...parts, legible(text.slice(at))].join('').trim()}”`
}
