import { Failure } from '#base'
import { shownNow } from '#desk'
import { comparisonOf, fileGrading, named } from '#ledger'
import { gradeSchemes, questionIdFrom, spokenId, type verdicts } from '#model'
import { print } from '../streams.ts'
import type { JudgeGiven } from './judge.ts'
import { withBook } from './opened.ts'

/** Accepts (`same`) or rejects (`different`) the grade that is proposed for an incident, or for one of its questions: "airwars", "admiralty q3". */
export const gradeInBook = (name: string, of: string, verdict: (typeof verdicts)[number], given: JudgeGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, name)
    const [first, asked, ...more] = of.trim().split(/\s+/u)
    const scheme = gradeSchemes.find((known) => known === first)
    const question = asked === undefined ? null : questionIdFrom(asked)
    if (found.kind !== 'incident') throw new Failure('usage', `${name} is no incident`)
    if (!scheme || more.length > 0 || (asked !== undefined && question === null))
      throw new Failure(
        'usage',
        `“${of}” is no scheme of ${gradeSchemes.join(', ')}, with the question where it is of one: “admiralty q3”`,
      )
    if (verdict === 'unsure') throw new Failure('usage', 'a grade is accepted (same) or rejected (different)')
    const proposed = (await comparisonOf(ledger.store, found.incident))?.incidents[0]?.grades
    const grade = proposed?.find((one) => one.scheme === scheme && one.question === question)?.grade
    if (typeof grade !== 'string') throw new Failure('usage', `no grade is proposed for “${of}” of ${name}`)
    const { scrub } = await shownNow(ledger)
    const grading = {
      incident: found.incident,
      scheme,
      question,
      grade,
      word: verdict === 'same' ? 'accepted' : 'rejected',
    } as const
    const judgement = await fileGrading(ledger, grading, { by, why: scrub(given.why ?? null) })
    await print(
      given.json === true
        ? `${JSON.stringify(judgement)}\n`
        : `${judgement.id}\tgrade\t${spokenId(found.incident)} ${of}\t${grade}\t${grading.word}\n`,
    )
  })
