// How often each rule of claims is right by itself: node tools/score/rule-rates.ts GOLD.jsonl > data/claim-rules.tsv
// GOLD has a line {docId, text, attributions} for each document. Right: its content shares half of its letters or more (F1) with that of
// an attribution of GOLD whose source overlaps its own, or neither names anybody. What stands inside another's content is not counted:
// GOLD has no attributions there.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import { innerRules, rules } from '../../src/claims/rules.ts'
import { viewOf } from '../../src/claims/view.ts'
import { type GoldAttribution, isRight, lies } from './right.ts'

const [, , path = ''] = process.argv
const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
type Gold = { readonly docId: string; readonly text: string; readonly attributions: readonly GoldAttribution[] }

const counts = new Map<string, { found: number; right: number }>()
for await (const line of createInterface({ input: createReadStream(path) })) {
  const { docId, text, attributions }: Gold = JSON.parse(line)
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id: docId, text })), about)
  if (!document || document instanceof Failure) continue
  const views = sentencesOf(document).map((sentence) => viewOf(document, sentence))
  for (const { id, find } of [...rules, ...innerRules])
    for (const { own, source, cue, content } of views.flatMap(find)) {
      if (own || id === 'claims/learned' || attributions.some((gold) => lies(cue, gold.content))) continue
      const count = counts.get(id) ?? { found: 0, right: 0 }
      count.found += 1
      count.right += isRight({ source, content }, attributions) ? 1 : 0
      counts.set(id, count)
    }
}
console.log(
  '# How often each rule of claims is right by itself, as tools/score/rule-rates.ts counts it on two documents in five of the',
)
console.log(
  '# training part of PolNeAR (Newell et al., LREC 2018): counts alone, none of its text. Licence: Apache-2.0, as the project.',
)
console.log('# rule\tfound\tright')
for (const [id, { found, right }] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log([id, found, right].join('\t'))
