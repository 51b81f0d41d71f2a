import { Failure } from '#base'
import { fileRedaction, type Ledger, named, readingsOf, type Redaction } from '#ledger'
import type { AtRisk } from '#model'
import { shownNow } from './shown-by.ts'
import { sealedPersonOf, withoutPerson } from './withheld-by.ts'

/** `as`: what the label says they are. `why` is kept without the name. */
export type PersonGiven = { readonly as: AtRisk['class'] | null; readonly why: string | null; readonly by: string }

export type Redacted = Pick<Redaction, 'id' | 'kind' | 'label'>

/** Withholds somebody by all their names. The names are kept as keyed hashes alone. Throws a Failure where there is no letter in them. */
export async function redactPerson(ledger: Ledger, names: readonly string[], { as, why, by }: PersonGiven): Promise<Redacted> {
  const person = sealedPersonOf(ledger, names, as)
  if (person.forms.length === 0) throw new Failure('usage', 'there is no letter in that name')
  const reason = why === null ? null : withoutPerson(ledger, person, why)
  return redacted(ledger, { kind: 'person', label: person.label, keys: JSON.stringify(person), why: reason }, by)
}

/** Withholds everybody of a class. */
export const redactClass = (ledger: Ledger, label: AtRisk['class'], { why, by }: Omit<PersonGiven, 'as'>): Promise<Redacted> =>
  redacted(ledger, { kind: 'class', label, keys: '', why }, by)

/** All names that a document gives to one of its actors: "actor-3". Throws a Failure where it names no such actor. */
export async function namesOfActor(ledger: Ledger, id: string, referent: string): Promise<readonly string[]> {
  const found = await named(ledger, id)
  const [reading] = found.kind === 'incident' ? [] : await readingsOf(ledger, [found.document])
  const actor = reading?.referents.find((one) => one.id === referent)
  if (!actor || !('aliases' in actor))
    throw new Failure('book/no-such', `${id}: names no actor ${referent}; \`claimbook show ${id} --json\` lists them`)
  return [actor.name, ...actor.aliases]
}

async function redacted(ledger: Ledger, said: Pick<Redaction, 'kind' | 'label' | 'keys' | 'why'>, by: string): Promise<Redacted> {
  const { scrub } = await shownNow(ledger)
  const id = await fileRedaction(ledger, { ...said, why: scrub(said.why) }, by)
  return { id, kind: said.kind, label: said.label }
}
