import { Failure } from '#base'
import { type Correction, correctionIn, type DocumentId, type Judgement, judgedAs } from '#model'
import { readingsOf } from '../filing/filed-readings.ts'
import type { Ledger } from '../ledger.ts'
import { fileJudgement, standingJudgements } from './judgements.ts'

/** A correction with the judgement that says it. */
export type FiledCorrection = Correction & { readonly judgement: Judgement }

/** Corrections of a document's claims that stand, in the order in which they were made; also those of claims that its latest reading has no more. */
export async function correctionsOf(ledger: Pick<Ledger, 'store'>, document: DocumentId): Promise<readonly FiledCorrection[]> {
  const standing = await standingJudgements(ledger)
  return standing.flatMap((judgement) => {
    const correction = correctionIn(judgement)
    return correction?.document === document ? [{ ...correction, judgement }] : []
  })
}

/**
 * Files a correction as a judgement. Throws a Failure where the document has no such claim, where the words do not lie in the claim's passage, in order and apart, or are
 * those that were read, and where one stands: that must be withdrawn first.
 */
export async function fileCorrection(
  ledger: Ledger,
  correction: Correction,
  { by, why }: { readonly by: string; readonly why: string | null },
): Promise<FiledCorrection> {
  const { document, claim: id, part, spans } = correction
  const [reading] = await readingsOf(ledger, [document])
  const claim = reading?.claims.find((one) => one.id === id)
  if (!reading || !claim) throw new Failure('book/no-such', `${ledger.store.name}: ${document} has no claim ${id}`)
  const passage = reading.document.passages.find((one) => one.id === claim.passage)
  const { start = 0, end = 0 } = passage?.at ?? {}
  const isRight = spans.every((at, i) => at.start < at.end && at.start >= (spans[i - 1]?.end ?? start) && at.end <= end)
  if (spans.length === 0 || !isRight)
    throw new Failure('usage', `the words of a correction lie in the claim's passage (${start} to ${end}), in order and apart`)
  const read = { content: claim.content, source: claim.sources.at(-1)?.spans ?? [], cue: claim.cue?.spans ?? [] }[part]
  if (JSON.stringify(read) === JSON.stringify(spans)) throw new Failure('usage', 'these are the words that were read')
  const said = { ...judgedAs(correction), by, at: ledger.clock(), why }
  return { ...correction, judgement: await fileJudgement(ledger, said, by) }
}
