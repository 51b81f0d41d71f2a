// Whether claims are right as often as their confidence says: node tools/score/reliability.ts GOLD.jsonl [part/parts]
// GOLD has a line {docId, text, attributions} for each document. Prints, for each tenth of confidence, how many outermost attributions have
// it, what they say on average, and how many of them are right by tools/score/right.ts; then the mean difference, weighed by their number
// (expected calibration error, Naeini et al., AAAI 2015), and the mean squared difference (Brier 1950) beside that of one rate for all.
import { attributionsIn } from '#claims'
import { sentencesOf } from '#language'
import { attributedIn } from './read-attributed.ts'
import { isRight } from './right.ts'

const [, , path = '', half] = process.argv
type Found = { readonly stated: number; readonly right: number }
const found: Found[] = []
let unmeasured = 0
for await (const { document, gold } of attributedIn(path, half))
  for (const { cue, sources, content, basis } of attributionsIn(document, sentencesOf(document))) {
    if (cue === null || sources.length > 1) continue
    if (basis.confidence === null) unmeasured += 1
    else found.push({ stated: basis.confidence, right: isRight({ source: sources[0].spans, content }, gold) ? 1 : 0 })
  }

const mean = (all: readonly Found[], of: (one: Found) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
const percent = (share: number) => (100 * share).toFixed(1)
console.log('confidence\tclaims\tstated\tright')
let error = 0
for (let tenth = 0; tenth < 10; tenth += 1) {
  const bin = found.filter(({ stated }) => Math.min(9, Math.floor(10 * stated)) === tenth)
  if (bin.length === 0) continue
  const [stated, right] = [mean(bin, (one) => one.stated), mean(bin, (one) => one.right)]
  error += (Math.abs(stated - right) * bin.length) / found.length
  console.log([`${tenth}0–${tenth + 1}0 %`, bin.length, percent(stated), percent(right)].join('\t'))
}
const rate = mean(found, ({ right }) => right)
console.log(['all', found.length, percent(mean(found, ({ stated }) => stated)), percent(rate)].join('\t'))
console.log(`without a figure: ${unmeasured}`)
console.log(`expected calibration error: ${percent(error)}`)
console.log(
  `Brier: ${mean(found, ({ stated, right }) => (stated - right) ** 2).toFixed(3)}; one rate for all: ${(rate * (1 - rate)).toFixed(3)}`,
)
