// How often each rule of claims is right by itself: node tools/score/rule-rates.ts GOLD.jsonl [part/parts] > data/claim-rules.tsv
// GOLD has a line {docId, text, attributions} for each document. Right is what tools/score/right.ts calls right. What stands inside
// another's content is not counted: GOLD has no attributions there. Of a chain GOLD has the outer end.
import { sentencesOf } from '#language'
import { innerRules, rules } from '../../src/claims/rules.ts'
import { viewOf } from '../../src/claims/view.ts'
import { attributedIn } from './read-attributed.ts'
import { isRight, lies } from './right.ts'

const [, , path = '', share] = process.argv
const counts = new Map<string, { found: number; right: number }>()
for await (const { document, gold } of attributedIn(path, share)) {
  const views = sentencesOf(document).map((sentence) => viewOf(document, sentence))
  for (const { id, find } of new Set([...rules, ...innerRules]))
    for (const { own, source, through, cue, content } of views.flatMap(find)) {
      if (own || id === 'claims/learned' || gold.some((one) => lies(cue, one.content))) continue
      const count = counts.get(id) ?? { found: 0, right: 0 }
      count.found += 1
      count.right += isRight({ source: through ? [through] : source, content }, gold) ? 1 : 0
      counts.set(id, count)
    }
}
console.log(
  '# How often each rule of claims is right by itself, as tools/score/rule-rates.ts counts it on the training part of PolNeAR',
)
console.log('# (Newell et al., LREC 2018): counts alone, none of its text. Licence: Apache-2.0, as the project.')
console.log('# rule\tfound\tright')
for (const [id, { found, right }] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log([id, found, right].join('\t'))
