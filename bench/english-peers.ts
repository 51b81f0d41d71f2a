import { createRequire } from 'node:module'

/** Offsets are into the text. `tag` is of Universal Dependencies, `kind` is PER, ORG or LOC. */
export type Found = {
  readonly words: readonly { readonly start: number; readonly end: number; readonly tag: string }[]
  readonly names: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
}
export type System = (text: string) => Found

/** Each is loaded when it is asked for, so that its time and its memory are its own. */
export const systems: Readonly<Record<string, () => Promise<System>>> = {
  claimbook: async () => {
    const { parsesIn } = await import('#language')
    return (text) => {
      const [parses = []] = parsesIn(text, [{ start: 0, end: text.length }])
      return {
        words: parses.flatMap(({ words }) => words.map(({ at, tag }) => ({ start: at.start, end: at.end, tag }))),
        names: parses.flatMap(({ words, names }) =>
          names.map(({ first, last, kind }) => ({ start: words[first]?.at.start ?? 0, end: words[last]?.at.end ?? 0, kind })),
        ),
      }
    }
  },
  'wink-nlp': () => Promise.resolve(wink()),
  compromise: () => Promise.resolve(compromise()),
}

const load = createRequire(new URL('peers/package.json', import.meta.url))

/** It has tags; its entities are dates, sums and addresses, no names. */
function wink(): System {
  type Tokens = { readonly out: (what?: unknown) => string[] }
  type Wink = { readonly readDoc: (text: string) => { readonly tokens: () => Tokens }; readonly its: { readonly pos: unknown } }
  const made: (model: unknown) => Wink = load('wink-nlp')
  const nlp = made(load('wink-eng-lite-web-model'))
  return (text) => {
    const tokens = nlp.readDoc(text).tokens()
    const tags = tokens.out(nlp.its.pos)
    let at = 0
    const words = tokens.out().flatMap((word, i) => {
      const start = text.indexOf(word, at)
      if (start < 0) return []
      at = start + word.length
      return [{ start, end: at, tag: tags[i] ?? 'X' }]
    })
    return { words, names: [] }
  }
}

type Term = {
  readonly text: string
  readonly tags: readonly string[]
  readonly normal: string
  readonly offset: { readonly start: number; readonly length: number }
}
type View = { readonly json: (options: object) => { readonly terms: readonly Term[] }[] }

function compromise(): System {
  const nlp: (text: string) => View & Record<'people' | 'places' | 'organizations', () => View> = load('compromise')
  const offset = { offset: true }
  return (text) => {
    const view = nlp(text)
    const terms = view.json(offset).flatMap((sentence) => sentence.terms)
    const named = (kind: string, found: View) =>
      found.json(offset).map(({ terms: own }) => {
        const [first, last] = [own[0]?.offset, own.at(-1)?.offset]
        return { kind, start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.length ?? 0) }
      })
    return {
      words: terms
        .filter(({ text: word }) => word !== '')
        .map((term) => ({ start: term.offset.start, end: term.offset.start + term.offset.length, tag: universal(term) })),
      names: [...named('PER', view.people()), ...named('LOC', view.places()), ...named('ORG', view.organizations())],
    }
  }
}

/** compromise's tags, the most telling first, as those of Universal Dependencies. */
const order: readonly (readonly [string, string])[] = [
  ['Pronoun', 'PRON'],
  ['Copula', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Value', 'NUM'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['QuestionWord', 'PRON'],
  ['Negative', 'PART'],
  ['Expression', 'INTJ'],
  ['ProperNoun', 'PROPN'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Noun', 'NOUN'],
]
const universal = ({ tags, normal }: Term): string =>
  tags.includes('Conjunction')
    ? /^(?:and|or|but|nor|&)$/u.test(normal)
      ? 'CCONJ'
      : 'SCONJ'
    : (order.find(([tag]) => tags.includes(tag))?.[1] ?? 'X')
