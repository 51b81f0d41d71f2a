import { appendFileSync, readFileSync } from 'node:fs'
import { Failure } from '#base'
import { judgeable, type Judgement, judgementIdOf, verdicts } from '#model'
import { failureOf } from './opened.ts'

/** A line that takes a judgement back. Both stay in the file. */
type Withdrawal = { readonly withdraw: string; readonly by: string | null; readonly at: string | null }

/**
 * The judgements of a file that stand: JSON Lines, each with `on`, `one`, `other`, `verdict` and, where known, `by`, `at`, `why`; or with
 * `withdraw`, the id of one before it. Two that stand and say otherwise of one pair are a failure: one must be withdrawn.
 */
export function judgementsFrom(path: string): readonly Judgement[] | Failure {
  const lines = linesOf(path)
  if (lines instanceof Failure) return lines
  const standing = new Map<string, { readonly judgement: Judgement; readonly line: number }>()
  for (const { words, line } of lines) {
    const fault = (what: string) => new Failure('judgement/line', `${path}, line ${line}: ${what}`)
    const row = parsed(words)
    if (!row) return fault('is not a JSON object')
    if (typeof row['withdraw'] === 'string') {
      const key = [...standing].find(([, { judgement }]) => judgement.id === row['withdraw'])?.[0]
      if (key === undefined) return fault(`withdraws ${row['withdraw']}, which no line before it says`)
      standing.delete(key)
      continue
    }
    const judgement = judgementIn(row)
    if (typeof judgement === 'string') return fault(judgement)
    const key = JSON.stringify([judgement.on, ...[judgement.one, judgement.other].toSorted()])
    const before = standing.get(key)
    if (before && before.judgement.verdict !== judgement.verdict)
      return fault(
        `says “${judgement.verdict}” where line ${before.line} says “${before.judgement.verdict}”; withdraw ${before.judgement.id} first`,
      )
    if (!before) standing.set(key, { judgement, line })
  }
  return [...standing.values()].map(({ judgement }) => judgement)
}

/** Writes a judgement, or the withdrawal of one, at the end of a file, which is made where there is none. */
export function fileJudgement(path: string, said: Judgement | Withdrawal): Failure | null {
  try {
    appendFileSync(path, `${JSON.stringify(said)}\n`)
    return null
  } catch (cause) {
    return failureOf(path, cause)
  }
}

type Line = { readonly words: string; readonly line: number }
function linesOf(path: string): Line[] | Failure {
  try {
    const lines = readFileSync(path, 'utf8').split('\n')
    return lines.map((words, i) => ({ words, line: i + 1 })).filter(({ words }) => words.trim() !== '')
  } catch (cause) {
    return failureOf(path, cause)
  }
}

function parsed(words: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(words)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** The judgement that a row says, or what is wrong with it. */
function judgementIn(row: Readonly<Record<string, unknown>>): Judgement | string {
  const on = judgeable.find((one) => one === row['on'])
  const verdict = verdicts.find((one) => one === row['verdict'])
  const text = (key: string): string | null => (typeof row[key] === 'string' && row[key] !== '' ? row[key] : null)
  const [one, other] = [text('one'), text('other')]
  if (!on) return `"on" is one of ${judgeable.join(', ')}`
  if (!verdict) return `"verdict" is one of ${verdicts.join(', ')}`
  if (one === null || other === null) return '"one" and "other" name what is judged'
  const said = { on, one, other, verdict, by: text('by'), at: text('at'), why: text('why') }
  return { id: judgementIdOf(said), ...said }
}
