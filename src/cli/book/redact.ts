import { namesOfActor, redactClass as fileClass, type Redacted, redactPerson } from '#desk'
import { type Ledger, liftRedaction, standingRedactions } from '#ledger'
import type { AtRisk } from '#model'
import { print } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'
import type { RedactGiven } from './redact-given.ts'

/** Withholds everybody of a class. */
export const redactClass = (label: AtRisk['class'], given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) =>
    told(ledger, await fileClass(ledger, label, { why: given.why ?? null, by }), given),
  )

/** Withholds somebody by the names given; `-` reads them from standard input, one a line, so that no shell remembers them. */
export const redactName = (names: readonly string[], given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const all = names.includes('-') ? await linesOfInput() : names
    await told(ledger, await redactPerson(ledger, all, personIn(given, by)), given)
  })

/** Withholds somebody whom a document names, under all names that it gives them. */
export const redactReferent = (id: string, referent: string, given: RedactGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const names = await namesOfActor(ledger, id, referent)
    await told(ledger, await redactPerson(ledger, names, personIn(given, by)), given)
  })

const personIn = ({ as, why }: RedactGiven, by: string) => ({ as: as ?? null, why: why ?? null, by })

async function told(ledger: Ledger, { id, kind, label }: Redacted, { json }: RedactGiven): Promise<void> {
  await linked(ledger)
  await print(json === true ? `${JSON.stringify({ id, kind, label })}\n` : `${id}\t${kind}\t${label}\n`)
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
