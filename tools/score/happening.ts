import { type ActType, overlaps, type Referent, type Sentence, type Token } from '#model'
import { distinctActs } from '../../src/linking/main-point.ts'
import { nameKeyOf } from '../../src/linking/names.ts'
import type { ReadMention } from './ecb-mentions.ts'
import { porterStem } from './porter-stem.ts'

/** What is read of something that is mentioned as having happened: the words of it and around it, by their stems. */
export type Happening = {
  readonly id: string
  readonly topic: number
  readonly cluster: string
  readonly document: string
  readonly sentence: number
  readonly place: number
  readonly lemma: string
  readonly stem: string
  readonly tag: string
  /** The other words of the mention: "put" → "out". */
  readonly others: readonly string[]
  readonly acts: readonly ActType[]
  readonly doers: readonly string[]
  readonly sufferers: readonly string[]
  /** Whatever else hangs on it, or what it hangs on. */
  readonly beside: readonly string[]
  /** The lemmas of the mention and of all that hangs on it, for their vectors. */
  readonly mention: readonly string[]
  readonly around: readonly string[]
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly times: readonly string[]
  readonly figures: readonly string[]
  /** Telling words of the sentence. */
  readonly words: readonly string[]
}

export function happeningOf({ id, topic, cluster, reading, sentence, at, head, index }: ReadMention): Happening {
  const { tokens } = sentence
  const acts = distinctActs(reading.claims).filter(({ basis }) => basis.words.some((words) => overlaps(words, at)))
  const near = referentsIn(reading, sentence)
  const keys = (kinds: readonly Referent['kind'][]) => [
    ...new Set(
      near.flatMap((one) => (kinds.includes(one.kind) && 'name' in one ? [nameKeyOf(one.name).key] : [])).filter(Boolean),
    ),
  ]
  const around = dependentsOf(tokens, index)
  return {
    id,
    topic,
    cluster,
    document: reading.document.givenId ?? '',
    sentence: reading.sentences.indexOf(sentence),
    place: index,
    lemma: head.lemma,
    stem: porterStem(head.lemma),
    tag: head.tag,
    others: tokens.filter((token) => token !== head && overlaps(token.at, at)).map(({ lemma }) => porterStem(lemma)),
    acts: [...new Set(acts.map(({ type }) => type))],
    doers: stemsOf(around.doers),
    sufferers: stemsOf(around.sufferers),
    beside: stemsOf(around.beside),
    mention: lemmasOf(tokens.filter((token) => overlaps(token.at, at))),
    around: lemmasOf([...around.doers, ...around.sufferers, ...around.beside]),
    names: keys(['person', 'organisation', 'group']),
    places: keys(['place']),
    times: near.flatMap((one) => (one.kind === 'time' ? [one.value] : [])),
    figures: near.flatMap((one) => (one.kind === 'count' ? [`${one.low}-${one.high}`] : [])),
    words: [...new Set(stemsOf(tokens))],
  }
}

function referentsIn({ mentions, referents }: ReadMention['reading'], { at }: Sentence): Referent[] {
  const near = new Set(mentions.flatMap((one) => (overlaps(one.at, at) ? [one.referent] : [])))
  return referents.filter(({ id }) => near.has(id))
}

const contents = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/u
const lemmasOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ tag, lemma }) => (contents.test(tag) ? [lemma] : []))
const stemsOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ tag, lemma }) => (contents.test(tag) ? [porterStem(lemma)] : []))

/** Who does it, who suffers it, and what else stands beside: the dependents with their names and conjuncts; for a noun also those of its verb. */
function dependentsOf(tokens: readonly Token[], index: number) {
  const [doers, sufferers, beside]: [Token[], Token[], Token[]] = [[], [], []]
  const sort = (head: number, without: number): void => {
    for (const [i, token] of tokens.entries()) {
      if (token.head !== head || i === without) continue
      const { relation } = token
      const into = /^(?:nsubj(?!:pass)|obl:agent|nmod:poss)/u.test(relation)
        ? doers
        : /^(?:obj|iobj|nsubj:pass)/u.test(relation)
          ? sufferers
          : /^(?:obl|nmod|compound|amod|nummod|appos|xcomp|advcl)/u.test(relation)
            ? beside
            : null
      into?.push(
        token,
        ...tokens.filter((one) => one.head === i && /^(?:flat|compound|conj|appos|nmod|amod)/u.test(one.relation)),
      )
    }
  }
  sort(index, -1)
  const own = tokens[index]
  const governor = tokens[own?.head ?? -1]
  if (own && governor) {
    if (/^(?:nsubj|obj|obl|xcomp|conj|advcl|acl|ccomp|nmod)/u.test(own.relation)) beside.push(governor)
    if (own.tag === 'NOUN' || own.relation === 'xcomp' || own.relation === 'conj') sort(own.head, index)
    if (own.relation.startsWith('acl')) sufferers.push(governor)
  }
  return { doers, sufferers, beside }
}
