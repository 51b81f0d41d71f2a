import { Failure } from '#base'
import { fileJudgement, judgementsFrom } from '#desk'
import { judgementIdOf, type judgeable, type verdicts } from '#model'
import { exitCodes } from './exit-codes.ts'
import { print, say } from './streams.ts'

/** Where judgements are kept, and who judges. */
export type Judging = { readonly judgements: string; readonly by?: string; readonly why?: string }

/** Files a judgement at the end of the file, if what stands there allows it. */
export async function judge(
  on: (typeof judgeable)[number],
  one: string,
  other: string,
  verdict: (typeof verdicts)[number],
  { judgements: path, by, why }: Judging,
): Promise<void> {
  const said = { on, one, other, verdict, by: by ?? null, at: new Date().toISOString(), why: why ?? null }
  const judgement = { id: judgementIdOf(said), ...said }
  const standing = standingIn(path)
  if (standing instanceof Failure) return failed(standing)
  const before = standing.find(
    (known) => known.on === on && [known.one, known.other].toSorted().join('\n') === [one, other].toSorted().join('\n'),
  )
  if (before)
    return failed(new Failure('usage', `${path}: ${before.id} says “${before.verdict}” of these already; withdraw it first`))
  const failure = fileJudgement(path, judgement)
  if (failure) return failed(failure)
  await print(`${judgement.id}\t${on}\t${one}\t${other}\t${verdict}\n`)
}

/** Takes a judgement back by a line of its own. */
export async function withdraw(id: string, { judgements: path, by }: Judging): Promise<void> {
  const standing = standingIn(path)
  if (standing instanceof Failure) return failed(standing)
  if (!standing.some((known) => known.id === id)) return failed(new Failure('usage', `${path}: no judgement ${id} stands there`))
  const failure = fileJudgement(path, { withdraw: id, by: by ?? null, at: new Date().toISOString() })
  if (failure) return failed(failure)
  await print(`${id}\twithdrawn\n`)
}

/** A file that is not there yet holds none. */
function standingIn(path: string) {
  const found = judgementsFrom(path)
  return found instanceof Failure && found.code === 'file/missing' ? [] : found
}

function failed({ message }: Failure): void {
  say(message)
  process.exitCode = exitCodes.failed
}
