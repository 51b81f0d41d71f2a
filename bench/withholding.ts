import { read } from '#reading'
import { sentencesOf } from '#language'
import { atRiskIn } from '#risk'
import { findWithheld, sealedPerson, withheldOf, withheldReading } from '#withholding'
import { documentOf } from '../test/made-up.ts'

/** How long it takes to find and replace withheld names in a report of 500 words, with 1 and with 10,000 people withheld. */
const report = Array.from(
  { length: 20 },
  (_, at) =>
    `Ivan Sorokin was captured near Haparanda on Monday, the White Birch Brigade said. Village number ${at} lay dark and nobody came for an hour.`,
).join('\n\n')
const reading = read(documentOf(report, '2024-06-05'))
const sentences = sentencesOf(reading.document)
const secret = new Uint8Array(32).fill(7)

for (const people of [1, 10_000]) {
  const sealed = Array.from({ length: people }, (_, at) =>
    sealedPerson([at === 0 ? 'Ivan Sorokin' : `Aba${lettersOf(at)} Obe${lettersOf(at)}`], 'prisoners', secret),
  )
  const cold = timed(1, () => findWithheld(report, withheldOf(sealed, secret)))
  const withheld = withheldOf(sealed, secret)
  const warm = timed(50, () => findWithheld(report, withheld))
  const whole = timed(20, () => withheldReading(reading, withheld))
  console.log(
    `${people} withheld, ${report.split(/\s+/u).length} words: ${cold} ms with the set made anew, ${warm} ms warm, ${whole} ms for a reading`,
  )
}
console.log(`who is at risk in it: ${timed(20, () => atRiskIn({ ...reading, sentences }))} ms`)

function lettersOf(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => String.fromCodePoint(97 + Number(digit)))
}

function timed(times: number, work: () => unknown): string {
  const start = performance.now()
  for (let at = 0; at < times; at += 1) work()
  return ((performance.now() - start) / times).toFixed(2)
}
