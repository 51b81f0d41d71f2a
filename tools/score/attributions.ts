// Our attributions in the shape of the attribution scorer: node tools/score/attributions.ts GOLD.jsonl [part/parts] > PRED.jsonl
// GOLD has a line {docId, text} for each document; part/parts keeps every parts-th document, from part (0-based).
// A claim with a cue whose chain has one link is an outermost attribution.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { attributionsIn } from '#claims'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import type { Span } from '#model'

const [, , path = '', share = '0/1'] = process.argv
const [part = 0, parts = 1] = share.split('/').map(Number)
type Gold = { readonly docId: string; readonly text: string }

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end])

let row = 0
for await (const line of createInterface({ input: createReadStream(path) })) {
  if (row++ % parts !== part) continue
  const { docId, text }: Gold = JSON.parse(line)
  const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id: docId, text })), about)
  if (!document || document instanceof Failure) continue
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
