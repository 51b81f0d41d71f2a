import type { Incident, Question } from '#model'
import type { ToldClaim, ToldDocument } from '../asking/shapes.ts'
import { chainOf, nameOf, wordsAt } from '../claims/claim-words.ts'
import { anchorOf } from './anchors.ts'
import { dayWords, daysWords } from './days.ts'
import { visible } from './visible.ts'

/** What a citation says, whichever form it is written in. */
export type Cited = {
  readonly key: string
  readonly author: string
  readonly quote: string | null
  readonly title: string
  readonly publisher: string | null
  readonly day: string | null
  /** Of the document's bytes: whoever has them can check that they are the same. */
  readonly sha256: string | null
  readonly address: string
}
export const forms = ['text', 'Markdown', 'BibTeX'] as const
export type Form = (typeof forms)[number]

export const claimCitation = (claim: ToldClaim, document: ToldDocument): Cited => ({
  key: `${document.id}-${claim.id}`,
  author: chainOf(claim, document).at(-1) ?? '',
  quote: wordsAt(document.text, claim.content),
  title: visible(document.title ?? nameOf(document)),
  publisher: document.publisher === null ? null : visible(document.publisher),
  day: document.publishedOn,
  sha256: document.sha256,
  address: here(`/documents/${document.id}#${claim.id}`),
})

export const incidentCitation = ({ title, time }: Incident, id: string): Cited => ({
  key: id,
  author: 'Claimbook',
  quote: null,
  title: `${visible(title)} (accounts compared, ${daysWords(time.earliest, time.latest)})`,
  publisher: null,
  day: null,
  sha256: null,
  address: here(`/incidents/${id}`),
})

/** Of a question of the incident whose page this is. */
export const questionCitation = (question: Question, incident: string): Cited => ({
  key: `${window.location.pathname.split('/').at(-1) ?? ''}-${question.id}`,
  author: 'Claimbook',
  quote: null,
  title: `${visible(question.words)} ${visible(incident)}`,
  publisher: null,
  day: null,
  sha256: null,
  address: here(`${window.location.pathname}#${anchorOf(question)}`),
})

export const citationIn = (form: Form, cited: Cited): string => written[form](cited)

const written: Readonly<Record<Form, (cited: Cited) => string>> = {
  text: (cited) => `${cited.author}: ${saidIn(cited)}${[cited.title, ...restOf(cited)].join(', ')}. ${cited.address}`,
  Markdown: (cited) => {
    const rest = restOf(cited).join(', ')
    const linked = `[${escaped(cited.title)}](${cited.address})`
    return `${escaped(cited.author)}: ${escaped(saidIn(cited))}${linked}${rest === '' ? '' : `, ${escaped(rest)}`}.`
  },
  BibTeX: ({ key, author, title, publisher, day, quote, sha256, address }) => {
    const note = [quote === null ? null : `“${quote}”`, sha256 === null ? null : `SHA-256 ${sha256}`]
    const fields = {
      // A second pair of braces keeps a name of several words whole.
      author: `{${unbraced(author)}}`,
      title: `{${unbraced(title)}}`,
      publisher: unbraced(publisher ?? ''),
      date: day ?? '',
      note: unbraced(note.filter((one) => one !== null).join('; ')),
      url: address,
    }
    const lines = Object.entries(fields).flatMap(([field, value]) => (value === '' ? [] : [`  ${field} = {${value}},`]))
    return [`@misc{${key},`, ...lines, '}'].join('\n')
  },
}

const saidIn = ({ quote }: Cited): string => (quote === null ? '' : `“${quote}”, in `)
const restOf = ({ publisher, day, sha256 }: Cited): readonly string[] =>
  [publisher, day === null ? null : dayWords(day), sha256 === null ? null : `SHA-256 ${sha256}`].filter((one) => one !== null)
const here = (path: string): string => new URL(path, window.location.origin).href
const escaped = (words: string): string => words.replace(/[\\`*_[\]<>]/gu, '\\$&')
const unbraced = (words: string): string => words.replace(/[{}\\]/gu, '')
