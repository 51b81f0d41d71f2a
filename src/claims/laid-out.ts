import { covers, type Document, overlaps, type Passage, type Sentence, type Span, span } from '#model'
import type { Finding } from './findings-in.ts'
import type { Quote } from './join-quotes.ts'
import { viewOf } from './view.ts'

type Parts = {
  readonly rule: Finding['rule']
  readonly source: Span
  readonly cue: Span
  readonly content: readonly [Span, ...Span[]]
}

/** Words that the layout gives to somebody: a signed quotation, a turn of a transcript. What is found already stays as it is. */
export function laidOutIn(
  document: Document,
  sentences: readonly Sentence[],
  passages: ReadonlyMap<string, Passage>,
  found: readonly Finding[],
  quotes: readonly Quote[],
): Finding[] {
  return [...signedIn(document, quotes), ...turnsIn(document)].flatMap(({ rule, source, cue, content }) => {
    const sentence = sentences.find(({ at }) => covers(at, cue))
    const passage = sentence && passages.get(sentence.passage)
    if (!sentence || !passage || found.some(({ words }) => words.cue.some((at) => overlaps(at, cue)))) return []
    const view = viewOf(document, sentence)
    const head = view.tokens.findIndex(({ at }) => overlaps(at, cue))
    const lemma = view.tokens[head]?.norm ?? ''
    const words = { source: [source], cue: [cue], content, said: null, lemma, stance: 'asserts' as const, hedge: false, head }
    return [{ rule, view, passage, confidence: null, words }]
  })
}

/** "“The bridge has closed.” — Ana Lima, a teacher", up to the end of the line. */
const signature =
  /^[^\S\n]*(?<dash>[―—–]|--?)[^\S\n]*(?<name>\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|da|de|del|el|la|van|von))*(?:, [^\n]{1,60}?)?)[^\S\n]*(?:\.[^\S\n]*)?(?:\n|$)/u

function signedIn({ text }: Document, quotes: readonly Quote[]): Parts[] {
  return quotes.flatMap(({ at }) => {
    const { dash, name } = signature.exec(text.slice(at.end, at.end + 200))?.groups ?? {}
    if (dash === undefined || name === undefined || !/ /u.test(text.slice(at.start, at.end))) return []
    const [cueStart, start] = [text.indexOf(dash, at.end), text.indexOf(name, at.end)]
    const source = span(start, start + name.replace(/\.$/u, '').length)
    return [{ rule: 'claims/signed', source, cue: span(cueStart, cueStart + dash.length), content: [at] }]
  })
}

/**
 * "LIMA: We held on.": a name in capitals begins the paragraph. Three turns of two who speak, of whom one is called Lima somewhere, make a
 * transcript; "PHOTO:" and "VERDICT:" are labels.
 */
const turn = /^["“]?(?<name>\p{Lu}[\p{Lu} .'’-]{1,40}?)(?<colon>:)\s+(?=\S)/u

function turnsIn({ text, passages }: Document): Parts[] {
  const bodies = passages.map(({ body }) => body)
  const turns = bodies.map((body) => turn.exec(text.slice(body.start, body.end)))
  const names = turns.flatMap((found) => found?.groups?.['name'] ?? [])
  if (names.length < 3 || new Set(names).size < 2 || !names.some((name) => text.includes(calledOf(name)))) return []
  return turns.flatMap((match, i) => {
    const { [i]: body } = bodies
    const name = match?.groups?.['name']
    if (!match || !body || name === undefined) return []
    const from = body.start + match[0].indexOf(name)
    const colon = from + name.length
    // Paragraphs up to the next turn go on, save for stage directions; behind the last turn the article may.
    const next = turns.findIndex((other, at) => at > i && other !== null)
    const further = next < 0 ? [] : bodies.slice(i + 1, next).filter(({ start }) => !/[([]/u.test(text.charAt(start)))
    return [
      {
        rule: 'claims/turn',
        source: span(from, colon),
        cue: span(colon, colon + 1),
        content: [span(body.start + match[0].length, body.end), ...further],
      },
    ]
  })
}

/** "MAYOR ANA LIMA" → " Lima" */
function calledOf(capitals: string): string {
  const last = capitals.split(' ').at(-1) ?? ''
  return ` ${last.charAt(0)}${last.slice(1).toLowerCase()}`
}
