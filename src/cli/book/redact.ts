import { Failure } from '#base'
import { sealedPersonOf, shownNow, withoutPerson } from '#desk'
import { fileRedaction, type Ledger, liftRedaction, named, readingsOf, type Redaction, standingRedactions } from '#ledger'
import type { AtRisk } from '#model'
import { print } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'
import type { RedactGiven } from './redact-given.ts'

/** Withholds everybody of a class. */
export const redactClass = (label: AtRisk['class'], given: RedactGiven): Promise<void> =>
  withBook(given, false, (ledger, by) => redact(ledger, by, { kind: 'class', label, keys: '', why: given.why ?? null }, given))

/** Withholds somebody by the names given; `-` reads them from standard input, one a line, so that no shell remembers them. */
export const redactName = (names: readonly string[], given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const all = names.includes('-') ? await linesOfInput() : names
    await redact(ledger, by, sealed(ledger, all, given), given)
  })

/** Withholds somebody whom a document names, under all names that it gives them. */
export const redactReferent = (id: string, referent: string, given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, id)
    const [reading] = found.kind === 'incident' ? [] : await readingsOf(ledger, [found.document])
    const actor = reading?.referents.find((one) => one.id === referent)
    if (!actor || !('aliases' in actor))
      throw new Failure('book/no-such', `${id}: names no actor ${referent}; \`claimbook show ${id} --json\` lists them`)
    await redact(ledger, by, sealed(ledger, [actor.name, ...actor.aliases], given), given)
  })

function sealed(ledger: Ledger, names: readonly string[], { as, why }: RedactGiven): Said {
  const person = sealedPersonOf(ledger, names, as ?? null)
  if (person.forms.length === 0) throw new Failure('usage', 'there is no letter in that name')
  const reason = why === undefined ? null : withoutPerson(ledger, person, why)
  return { kind: 'person', label: person.label, keys: JSON.stringify(person), why: reason }
}

type Said = Pick<Redaction, 'kind' | 'label' | 'keys' | 'why'>

async function redact(ledger: Ledger, by: string, said: Said, { json }: RedactGiven): Promise<void> {
  const { scrub } = await shownNow(ledger)
  const id = await fileRedaction(ledger, { ...said, why: scrub(said.why) }, by)
  await linked(ledger)
  const { kind, label } = said
  await print(
    json === true
      ? `${JSON.stringify({ id, kind, label })}
`
      : `${id}	${kind}	${label}
`,
  )
}

/** What is withheld now. */
export const listRedactions = (given: BookGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    for (const { id, kind, label, by, at, why } of await standingRedactions(ledger.store))
      await print(
        given.json === true
          ? `${JSON.stringify({ id, kind, label, by, at, why })}\n`
          : `${id}\t${kind}\t${label}\tby ${by}, ${at}\n`,
      )
  })

/** Takes a redaction back. */
export const lift = (id: string, given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    await liftRedaction(ledger, id, by, given.why ?? null)
    await linked(ledger)
    await print(given.json === true ? `${JSON.stringify({ lifted: id })}\n` : `${id}\tlifted\n`)
  })

async function linesOfInput(): Promise<readonly string[]> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
