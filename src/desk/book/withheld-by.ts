import { folded } from '#ledger'
import type { AtRisk, DocumentId, Reading } from '#model'
import {
  findWithheld,
  plainFold,
  scrubbed,
  type SealedPerson,
  sealedPerson,
  type Withheld,
  withheldOf,
  withheldReading,
} from '#withholding'

/** A reading as a book lets it be shown. */
export type Showing = (reading: Reading) => Reading

/** Somebody whom a withheld class takes in, and the name by which other documents may know them. */
export type Found = { readonly document: DocumentId; readonly person: SealedPerson; readonly name: string }

export type Withholding = {
  readonly showing: Showing
  /** Any other value without withheld names: a message, a row of a list. */
  readonly scrub: <Value>(value: Value) => Value
  /** Whether a word by itself is a withheld name, or a part of one that may stand alone. */
  readonly isName: (word: string) => boolean
  /** People whom the classes took in while readings were shown, who were not known before. */
  readonly found: Found[]
}

/** Newly found people are looked for beside the others until so many are together: putting all in one set costs more than a few look-ups. */
const mostRecent = 200

/**
 * Withholds some people everywhere, and everybody of some classes: by every form of the name in the document where they are at risk, by the whole name in
 * all others, where a single word may be somebody else's.
 */
export function withholding(
  secret: Uint8Array,
  people: readonly SealedPerson[],
  classes: ReadonlySet<string>,
  ofClasses: readonly SealedPerson[],
): Withholding {
  const found: Found[] = []
  if (people.length === 0 && classes.size === 0)
    return { showing: (reading) => reading, scrub: (value) => value, isName: () => false, found }
  const everywhere = new Map(ofClasses.map((person) => [person.personKey, person]))
  const set = (all: readonly SealedPerson[]): Withheld => withheldOf(all, secret, fold)
  const all = () => set([...people, ...[...everywhere.values()].map(byWholeName)])
  let [base, recent] = [all(), [] as SealedPerson[]]
  let latest = set([])
  let names: Withheld | null = null
  const meet = (document: DocumentId, one: AtRiskPerson): void => {
    everywhere.set(one.person.personKey, one.person)
    found.push({ document, ...one })
    recent.push(byWholeName(one.person))
    if (recent.length > mostRecent) [base, recent] = [all(), []]
    latest = set(recent)
  }
  return {
    found,
    showing: (reading) => {
      const own = atRiskOf(reading, classes, secret)
      for (const one of own) if (!everywhere.has(one.person.personKey)) meet(reading.document.id, one)
      const sets = [set(own.map(({ person }) => person)), base, latest]
      return sets.reduce((shown, withheld) => withheldReading(shown, withheld), reading)
    },
    scrub: (value) => scrubbed(scrubbed(value, base), latest),
    isName: (word) => {
      names ??= set([...people, ...everywhere.values()])
      return findWithheld(word, names).length > 0
    },
  }
}

const byWholeName = (person: SealedPerson): SealedPerson => ({ ...person, forms: person.forms.filter(({ alone }) => !alone) })

type AtRiskPerson = { readonly person: SealedPerson; readonly name: string }

/** The people of some classes whom a reading names. */
export const atRiskOf = ({ atRisk }: Reading, classes: ReadonlySet<string>, secret: Uint8Array): AtRiskPerson[] => [
  ...new Map(
    atRisk
      .filter((one: AtRisk) => classes.has(one.class))
      .map((one) => ({ person: sealedPerson(one.names, one.class, secret, fold), name: one.names[0] ?? '' }))
      .map((one) => [one.person.personKey, one]),
  ).values(),
]

/** Latin words as they are; other scripts in the Latin letters by which search knows them. */
export const fold = (word: string): string => {
  const plain = plainFold(word)
  return /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(plain) ? plain : folded(word).replaceAll(/[0\s]/gu, '')
}

/** Somebody by all their names, sealed with the book's key. */
export const sealedPersonOf = (
  { secret }: { readonly secret: Uint8Array },
  names: readonly string[],
  as: AtRisk['class'] | null,
): SealedPerson => sealedPerson(names, as, secret, fold)

/** Words without a person whom the book does not withhold yet. */
export const withoutPerson = ({ secret }: { readonly secret: Uint8Array }, person: SealedPerson, words: string): string =>
  scrubbed(words, withheldOf([person], secret, fold))
