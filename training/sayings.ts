/**
 * Writes what training/sayings.py learns from: node training/sayings.ts GOLD.jsonl OUT
 * GOLD has a line {docId, text, attributions} for each document, its spans in UTF-16 units. OUT.states gets the network's state of every
 * word, as 16-bit floats, and OUT.jsonl a line for each document: where its rows begin, the words of its sentences with their trees,
 * which of them are quoted, and what GOLD says.
 */
import { closeSync, createReadStream, createWriteStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '../src/base/index.ts'
import { documentsIn } from '../src/intake/index.ts'
import { network } from '../src/language/network/network.ts'
import { markedWordsIn } from '../src/language/parses-in.ts'
import { segmentsIn } from '../src/language/segmenter/segments-in.ts'

type Gold = { readonly docId: string; readonly text: string; readonly attributions: unknown }

const [path = '', out = ''] = process.argv.slice(2)
const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
const states = openSync(`${out}.states`, 'w')
const lines = createWriteStream(`${out}.jsonl`)
let rows = 0
for await (const line of createInterface({ input: createReadStream(path) })) {
  const { docId, text, attributions }: Gold = JSON.parse(line)
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id: docId, text })), about)
  if (!document || document instanceof Failure) continue
  const bodies = document.passages.map(({ body }) => body)
  const segments = bodies.map((body) => segmentsIn(text, body))
  const places = segments.flat().map(({ words }) => words.map(({ start, end }) => [start, end]))
  const marked = markedWordsIn(text, bodies, segments)
  const sentences = network.analyse(marked).map(({ heads, relations }, i) => ({
    at: places[i],
    heads,
    rel: relations,
    q: marked[i]?.quoted,
  }))
  lines.write(`${JSON.stringify({ docId, firstRow: rows, sentences, attributions, text })}\n`)
  for (const { words } of marked) {
    writeSync(states, new Uint8Array(Float16Array.from(network.statesOf(words)).buffer))
    rows += words.length
  }
}
closeSync(states)
lines.end()
