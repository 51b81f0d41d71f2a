import { keyedHashOf } from '#base'
import {
  fileWithheldPeople,
  type Ledger,
  type Read,
  redactionEdition,
  standingRedactions,
  type Store,
  unshowMentioning,
  withheldPeople,
} from '#ledger'
import { type AtRisk, atRiskClasses, type Reading } from '#model'
import { type SealedPerson, withKeyedIds } from '#withholding'
import { atRiskOf, type Showing, type Withholding, withholding } from './withheld-by.ts'

/** What a book withholds, as of one edition of its redactions. */
export type Shown = Withholding & {
  readonly edition: number
  /** The classes that are withheld as a whole. */
  readonly classes: ReadonlySet<string>
  /** Whether anything is withheld. */
  readonly withholds: boolean
}

const known = new WeakMap<Ledger, Shown>()

/** What the book withholds now; asked anew for each step, since another process may have changed it. Within a transaction it must be asked through that. */
export async function shownNow(ledger: Ledger, inside: Store = ledger.store): Promise<Shown> {
  const edition = await redactionEdition(inside)
  const before = known.get(ledger)
  if (before?.edition === edition) return before
  const redactions = await standingRedactions(inside)
  const people = redactions.flatMap(({ kind, keys }) => (kind === 'person' ? [personIn(keys)] : []))
  const classes = new Set(redactions.flatMap(({ kind, label }) => (kind === 'class' ? [label] : [])))
  const ofClasses = classes.size === 0 ? [] : (await withheldPeople(inside)).map(personIn)
  const shown = { ...withholding(ledger.secret, people, classes, ofClasses), edition, classes, withholds: redactions.length > 0 }
  known.set(ledger, shown)
  return shown
}

/** Lets it be asked anew, although no redaction was made: people were found. */
export const askAnew = (ledger: Ledger): void => void known.delete(ledger)

/** Files whom the classes took in while readings were shown: they are withheld in every document, also in those that named them before. */
export async function fileFound(ledger: Ledger, inside: Store = ledger.store): Promise<void> {
  const { found } = await shownNow(ledger, inside)
  for (const { document, person, name } of found.splice(0)) {
    await fileWithheldPeople(inside, document, [{ person: person.personKey, keys: JSON.stringify(person) }])
    await unshowMentioning(inside, name)
  }
}

/**
 * Readings that are filed together, as they may be shown: whom the last says to be at risk, the first may name too. They are filed as withheld before, so that
 * no other process names them meanwhile.
 */
export async function shownTogether(ledger: Ledger, readings: readonly Reading[]): Promise<(reading: Reading) => Read> {
  const { showing, withholds } = await shownNow(ledger)
  if (withholds) for (const reading of readings) showing(reading)
  await fileFound(ledger)
  const now = await shownNow(ledger)
  return (reading) => ({ reading, shown: now.showing(reading), edition: now.edition })
}

/** Everybody of these classes withheld, in readings that are shown as the book lets them be: the default for what leaves the house. */
export function withoutClasses(ledger: Ledger, classes: ReadonlySet<AtRisk['class']>, readings: readonly Reading[]): Showing {
  const people = readings.flatMap((reading) => atRiskOf(reading, classes, ledger.secret).map(({ person }) => person))
  return withholding(ledger.secret, [], classes, people).showing
}

/** Everybody who may be withheld by class. */
export const allClasses: ReadonlySet<AtRisk['class']> = new Set([...atRiskClasses, 'private'])

function personIn(json: string): SealedPerson {
  const person: SealedPerson = JSON.parse(json)
  return person
}

/** A value with keyed hashes for the ids that follow from bytes: whoever has a text but for a name cannot try names until an id agrees. */
export const keyed = <Value>({ secret }: Ledger, value: Value): Value => withKeyedIds(value, secret)

/** The same of an incident's id. */
export const keyedName = ({ secret }: Ledger, id: string): string =>
  `${id.charAt(0)}${keyedHashOf(`#${id}`, secret).slice(0, 10)}`
