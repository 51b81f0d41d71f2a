// Stand-off labels with the texts that they belong to: node tools/score/with-text.ts LABELS.jsonl TEXTS.jsonl > GOLD.jsonl
// LABELS has a line {id, attributions} for each document, TEXTS a line {id, text}, of more documents perhaps. GOLD is in the shape that
// tools/score/attributions.ts and the attribution scorer read.
import { readFileSync } from 'node:fs'
import { never } from '#base'
import type { GoldAttribution } from './right.ts'

const [, , labels = '', texts = ''] = process.argv
const linesOf = (path: string) => readFileSync(path, 'utf8').trim().split('\n')
const textOf = new Map(
  linesOf(texts).map((line): [string, string] => {
    const { id, text }: { readonly id: string; readonly text: string } = JSON.parse(line)
    return [id, text]
  }),
)
for (const line of linesOf(labels)) {
  const { id, attributions }: { readonly id: string; readonly attributions: readonly GoldAttribution[] } = JSON.parse(line)
  const text = textOf.get(id)
  if (text === undefined) never(`${texts} has no document ${id}`)
  console.log(JSON.stringify({ docId: id, text, attributions }))
}
