import { bestLabels, type Run, runsOf } from './best-labels.ts'
import { branchesOf } from './branches.ts'
import { mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { matrixFrom } from './matrix.ts'
import { readAgainFrom, type Reread } from './read-again.ts'
import type { FoundCue, FoundSaying, ReadSentence, SayingLabels } from './saying.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** The source and the content of each cue; the words of the sentences, with their roots, are the first `count` rows of the states. */
export type RoleFinder = (cues: readonly FoundCue[], sentences: readonly ReadSentence[], count: number) => FoundSaying[]

/** Reads a sentence anew for each of its cues, seen from there: in the tree, in the line, and by quotation marks. */
export function roleFinderFrom(weights: Weights<SayingLabels>, states: States, kernel: Kernel): RoleFinder {
  const { roles: labels } = weights
  const again = readAgainFrom(weights, 'role', weights.roleLayers, states, kernel)
  const role = matrixFrom(weights, 'role', kernel)
  const table = (name: string): Float32Array => weights.floats(name)
  const [quotedTable, flags, distances] = [table('roleQuoted'), table('flag'), table('distance')]
  const [ups, downs, follow] = [table('up'), table('down'), table('roleFollow')]
  const relationRows = new Map(weights.relations.map((relation, i) => [relation, i + 2]))
  const rowOf = (relation: string | null | undefined, none: number): number => relationRows.get(relation ?? '') ?? none

  const seenFrom = (cue: Run, { from, heads, relations, quoted }: ReadSentence): Reread => ({
    from: from + 1,
    count: heads.length,
    mark: (add) => {
      const { up, down } = branchesOf(heads, relations, wordsOf(cue))
      for (let word = 0; word < heads.length; word += 1) {
        add(word, quotedTable, quoted[word] ?? 0)
        add(word, flags, cue.first <= word && word <= cue.last ? 1 : 0)
        add(word, distances, distanceRow(word, cue))
        add(word, ups, rowOf(up[word], 0))
        add(word, downs, rowOf(down[word], 1))
      }
    },
  })

  const sayingOf = ({ cue, nested, odds }: FoundCue, scores: Float32Array, count: number): FoundSaying => {
    const chosen = bestLabels(scores, count, labels, follow)
    const weakest = Math.min(...chosen.map((label, word) => scores[word * labels.length + labels.indexOf(label)] ?? 0))
    const runs = runsOf(chosen)
    const [source, content] = ['S', 'C'].map((kind) => runs.filter((run) => run.kind === kind))
    return { cue, source: source ?? [], content: content ?? [], nested, odds, weakest }
  }

  return (cues, sentences, count) => {
    if (cues.length === 0) return []
    again.enter(count)
    const batches = inBatches(
      cues.flatMap((cue) => {
        const sentence = sentences[cue.sentence]
        return sentence ? [{ cue, sentence }] : []
      }),
    )
    return batches.flatMap((batch) => {
      const rows = again.read(batch.map(({ cue, sentence }) => seenFrom(cue.cue, sentence)))
      let row = 0
      return batch.map(({ cue, sentence: { heads } }) => {
        const scores = again.labelled(role, rows, row, heads.length)
        row += heads.length
        return sayingOf(cue, scores, heads.length)
      })
    })
  }
}

const wordsOf = ({ first, last }: Run): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** 7 inside the cue; below it for words before, above it for words behind, by powers of two. */
function distanceRow(word: number, { first, last }: Run): number {
  const away = word < first ? word - first : Math.max(0, word - last)
  const step = away === 0 ? 0 : Math.min(6, Math.floor(Math.log2(Math.abs(away))) + 1)
  return 7 + Math.sign(away) * step
}

type Seen = { readonly cue: FoundCue; readonly sentence: ReadSentence }

/** As many at once as the encoder has rows for. */
function inBatches(items: readonly Seen[]): Seen[][] {
  const batches: Seen[][] = []
  let room = 0
  for (const item of items) {
    const { length } = item.sentence.heads
    const batch = batches.at(-1)
    if (batch && length <= room) batch.push(item)
    else {
      batches.push([item])
      room = mostRows
    }
    room -= length
  }
  return batches
}
