// Our attributions in the shape of the attribution scorer: node tools/score/attributions.ts GOLD.jsonl [part/parts] > PRED.jsonl
// GOLD has a line {docId, text} for each document; part/parts keeps every parts-th document, from part (0-based).
// A claim with a cue whose chain has one link is an outermost attribution.
import { attributionsIn } from '#claims'
import { sentencesOf } from '#language'
import type { Span } from '#model'
import { attributedIn } from './read-attributed.ts'

const [, , path = '', share] = process.argv
const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end])

for await (const { docId, document } of attributedIn(path, share)) {
  const outermost = attributionsIn(document, sentencesOf(document)).filter(
    ({ cue, sources }) => cue !== null && sources.length === 1,
  )
  const attributions = outermost.map(({ sources, cue, content }) => ({
    source: pairs(sources[0].spans),
    cue: pairs(cue?.spans ?? []),
    content: pairs(content),
  }))
  console.log(JSON.stringify({ docId, attributions }))
}
