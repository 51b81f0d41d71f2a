import { Failure } from '#base'
import { shownNow } from '#desk'
import { fileJudgement, type Ledger, named, withdrawJudgement } from '#ledger'
import { type judgeable, spokenId, type verdicts } from '#model'
import { print } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'

export type JudgeGiven = BookGiven & { readonly why?: string }

/** Files a judgement in the book, and links anew what it is of. */
export const judgeInBook = (
  on: (typeof judgeable)[number],
  one: string,
  other: string,
  verdict: (typeof verdicts)[number],
  given: JudgeGiven,
): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const [a, b] = on === 'referent' ? [one, other] : [await documentOf(ledger, one), await documentOf(ledger, other)]
    if (a === b) throw new Failure('usage', `${one} and ${other} are one and the same already`)
    const { scrub } = await shownNow(ledger)
    const said = { on, one: a, other: b, verdict, by, at: ledger.clock(), why: scrub(given.why ?? null) }
    const judgement = scrub(await fileJudgement(ledger, said, by))
    await linked(ledger)
    await print(
      given.json === true
        ? `${JSON.stringify(judgement)}\n`
        : `${judgement.id}\t${on}\t${shortly(on, judgement.one)}\t${shortly(on, judgement.other)}\t${verdict}\n`,
    )
  })

/** Takes a judgement back. */
export const withdrawFromBook = (id: string, given: JudgeGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    await withdrawJudgement(ledger, id, by, (await shownNow(ledger)).scrub(given.why ?? null))
    await linked(ledger)
    await print(given.json === true ? `${JSON.stringify({ withdrawn: id })}\n` : `${id}\twithdrawn\n`)
  })

const shortly = (on: string, words: string): string => (on === 'referent' ? words : spokenId(words))

async function documentOf(ledger: Ledger, words: string): Promise<string> {
  const found = await named(ledger, words)
  if (found.kind === 'incident') throw new Failure('usage', `${words} is an incident; name two of the documents that tell of it`)
  return found.document
}
