import { never, readRows } from '#base'
import { actTypes, type ActType } from '#model'

export type Form = 'verb' | 'noun' | 'adj'

/** One line of data/acts.tsv; its head says what the columns mean. */
export type Entry = {
  readonly type: ActType
  /** The type where the target is no person: "captured two soldiers", "captured the town". */
  readonly otherwise: ActType | null
  readonly form: Form
  /** Lemmas; "…" is a place where the target may stand. */
  readonly words: readonly string[]
  readonly target: {
    readonly object: boolean
    readonly subject: boolean
    readonly none: boolean
    readonly possessor: boolean
    readonly prepositions: readonly string[]
    readonly must: 'person' | 'place' | null
  }
  readonly unless: readonly Neighbour[]
  readonly example: string
}
/** A lemma, or a run of them, right before or behind the trigger. */
type Neighbour = { readonly side: 'before' | 'behind'; readonly words: readonly string[] }

export const entries: readonly Entry[] = readRows('acts.tsv').map(
  ([types = '', form = '', words = '', target = '', unless = '', example = '']) => {
    const [type, otherwise] = types.split('|')
    return {
      type: typeNamed(type),
      otherwise: otherwise === undefined ? null : typeNamed(otherwise),
      form: formNamed(form),
      words: words.split(' '),
      target: targetOf(target),
      unless: unless
        .split(';')
        .filter((veto) => veto !== '')
        .map(neighbourOf),
      example,
    }
  },
)

function typeNamed(name = ''): ActType {
  return actTypes.find((type) => type === name) ?? never(`act type ${name} in acts.tsv`)
}
function formNamed(name: string): Form {
  return name === 'verb' || name === 'noun' || name === 'adj' ? name : never(`form ${name} in acts.tsv`)
}

function targetOf(cell: string): Entry['target'] {
  const wanted = cell.split(/[; ]/u)
  const has = (word: string) => wanted.includes(word)
  return {
    object: has('object'),
    subject: has('subject'),
    none: has('-'),
    possessor: has("'s"),
    prepositions: wanted.filter((word) => !/^(?:object|subject|person|place|-|'s)$/u.test(word)),
    must: has('person') ? 'person' : has('place') ? 'place' : null,
  }
}

function neighbourOf(veto: string): Neighbour {
  const words = veto.split(' ').filter((word) => word !== '_')
  return { side: veto.startsWith('_') ? 'behind' : 'before', words }
}

const byFirstWord = Map.groupBy(
  entries.toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
)
/** The entries that begin with a lemma, those of more words first. */
export const entriesAt = (lemma: string): readonly Entry[] => byFirstWord.get(lemma) ?? []

/** Acts that come together: an attack and its dead. */
export const violent: ReadonlySet<ActType> = new Set(['attack', 'strike', 'raid', 'clash', 'kill', 'injure', 'destroy'])
