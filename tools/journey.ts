import { Failure } from '#base'
import { attributionsIn } from '#claims'
import { terminal } from '#exports'
import { documentsIn } from '#intake'
import { namesIn, sentencesOf } from '#language'
import { compare } from '#linking'
import type { Span } from '#model'
import { read } from '#reading'

const report = `date 2024-06-06
The White Birch Brigade said on Wednesday it had captured four soldiers. The defence ministry denies that any soldiers were captured.
`

/** One short report on its way through the rooms, for ARCHITECTURE.md: what stands after each step. */
export function journey(): string {
  const [document] = documentsIn(new TextEncoder().encode(report), {
    path: 'report.txt',
    format: 'plain',
    publishedOn: null,
    publisher: null,
    url: null,
  })
  if (!document || document instanceof Failure) throw new Error('the journey’s report cannot be read')
  const words = (at: Span) => `“${document.text.slice(at.start, at.end)}” @${at.start}`
  const sentences = sentencesOf(document)
  const reading = read(document)
  const { claims, referents } = reading
  return [
    ['bytes', report.trimEnd()],
    [
      'intake',
      ...document.passages.map(
        ({ id, kind, body }) => `${id} ${kind} ${body.start}–${body.end}, published ${document.publishedOn}`,
      ),
    ],
    [
      'language',
      ...sentences.map(({ tokens }) => tokens.map(({ word, tag, relation }) => `${word}/${tag}/${relation}`).join(' ')),
      `names: ${sentences.flatMap((sentence) => namesIn(sentence).map(({ at, kind }) => `${words(at)} ${kind ?? '?'}`)).join(', ')}`,
    ],
    [
      'claims',
      ...attributionsIn(document, sentences).map(
        ({ sources, cue, content, stance, basis }) =>
          `${basis.rule}: ${stance}; source ${sources.flatMap(({ spans }) => spans.map(words)).join(' ')}; cue ${cue?.spans.map(words).join(' ')}; content ${content.map(words).join(' ')}`,
      ),
    ],
    ['grounding', ...referents.map(({ id, ...value }) => `${id}: ${described(value)}`)],
    [
      'reading',
      ...claims.map(
        ({ id, sources, acts }) =>
          `${id} of ${sources.map(({ name, referent }) => `${name} (${referent})`).join(' → ')}: ${acts.map(({ type, polarity, count, time }) => [type, polarity, count, time].filter(Boolean).join(' ')).join('; ') || 'no act'}`,
      ),
    ],
    ['linking and exports', terminal(compare([reading]), [reading], { colour: false, width: 100 })],
  ]
    .map(
      ([room = '', ...lines]) =>
        `${room}\n${lines
          .flatMap((line) => line.trimEnd().split('\n'))
          .map((line) => `    ${line}`.trimEnd())
          .join('\n')}`,
    )
    .join('\n\n')
}

const described = (value: object) =>
  Object.entries(value)
    .filter(([, part]) => part !== null && part !== false && !(Array.isArray(part) && part.length === 0))
    .map(([key, part]) => `${key} ${typeof part === 'object' ? JSON.stringify(part) : part}`)
    .join(', ')
