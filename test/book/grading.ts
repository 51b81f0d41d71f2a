import assert from 'node:assert/strict'
import { catchUp } from '#desk'
import { comparisonOf, fileGrading, fileJudgement, gradingsOf, type Ledger, type ToGrade, withdrawJudgement } from '#ledger'
import { type Checks, contentsOf, doneIn, filed, incidentsIn, itemOf } from './opened.ts'
import { denial, raid, raidAgain, strike } from './texts.ts'

const said = { by: 'editor', why: 'two reports, one source' }

/** What a person says of grades that are proposed. */
export function grading({ check }: Checks): void {
  const [one, again, denied, other] = [itemOf(raid), itemOf(raidAgain), itemOf(denial), itemOf(strike)]
  const opened = async (ledger: Ledger, incident: string) => {
    const [found] = (await comparisonOf(ledger.store, incident))?.incidents ?? []
    assert.ok(found)
    return found
  }
  const idOf = async (ledger: Ledger): Promise<string> => (await incidentsIn(ledger))[0]?.id ?? ''
  /** The first grade that is proposed for a question. */
  const proposedIn = async (ledger: Ledger): Promise<ToGrade & { readonly ask: string | undefined }> => {
    const incident = await idOf(ledger)
    const { grades, questions } = await opened(ledger, incident)
    const found = grades.find((grade) => grade.question !== null && grade.grade !== null)
    assert.ok(found && found.grade !== null)
    const { scheme, question, grade } = found
    return { incident, scheme, question, grade, word: 'accepted', ask: questions.find(({ id }) => id === question)?.ask }
  }
  const told = async (ledger: Ledger) =>
    (await gradingsOf(ledger, await idOf(ledger))).map(({ scheme, question, grade, word, isAsked }) => ({
      scheme,
      question,
      grade,
      word,
      isAsked,
    }))

  check('a grade is accepted by a judgement that changes nothing else, and is withdrawn by another line', async (ledger) => {
    await filed(ledger, one, again)
    const { ask: _, ...proposed } = await proposedIn(ledger)
    const { incident, ...wanted } = proposed
    const [comparison, before] = [await opened(ledger, incident), await contentsOf(ledger)]
    const judgement = await fileGrading(ledger, proposed, said)
    assert.deepEqual(await fileGrading(ledger, proposed, said), judgement)
    await catchUp(ledger, () => {})
    assert.deepEqual(await told(ledger), [{ ...wanted, isAsked: true }])
    assert.deepEqual(
      [judgement.by, judgement.why, judgement.verdict, judgement.other],
      ['editor', said.why, 'same', wanted.grade],
    )
    assert.deepEqual(await opened(ledger, incident), comparison)
    assert.deepEqual(
      { ...(await contentsOf(ledger)), judgement: 0, custody: 0, head: 0 },
      { ...before, judgement: 0, custody: 0, head: 0 },
    )
    await assert.rejects(fileGrading(ledger, { ...proposed, word: 'rejected' }, said), { code: 'usage' })
    await withdrawJudgement(ledger, judgement.id, 'editor', null)
    assert.deepEqual(await told(ledger), [])
    await fileGrading(ledger, { ...proposed, word: 'rejected' }, said)
    assert.deepEqual(await told(ledger), [{ ...wanted, word: 'rejected', isAsked: true }])
    assert.deepEqual((await doneIn(ledger)).slice(-3), ['judged', 'withdrew', 'judged'])
  })

  check(
    'what was accepted stays as it was when other grades are proposed, and the question is known by what it asks',
    async (ledger) => {
      await filed(ledger, one)
      const { ask, ...proposed } = await proposedIn(ledger)
      await fileGrading(ledger, proposed, said)
      await filed(ledger, again, denied)
      const { grades, questions } = await opened(ledger, await idOf(ledger))
      const [kept] = await told(ledger)
      assert.deepEqual([kept?.grade, kept?.word, kept?.isAsked], [proposed.grade, 'accepted', true])
      assert.equal(questions.find(({ id }) => id === kept?.question)?.ask, ask)
      const now = grades.find((grade) => grade.scheme === proposed.scheme && grade.question === kept?.question)
      assert.notEqual(now?.grade, proposed.grade)
      await assert.rejects(
        fileGrading(ledger, { ...proposed, question: kept?.question ?? null, grade: now?.grade ?? '' }, said),
        {
          code: 'usage',
        },
      )
    },
  )

  check('what was graded goes along where an incident is taken into another', async (ledger) => {
    await filed(ledger, one, other)
    const before = await incidentsIn(ledger)
    assert.equal(before.length, 2)
    for (const { id } of before) {
      const found = (await opened(ledger, id)).grades.find(({ grade }) => grade !== null)
      assert.ok(found?.grade)
      await fileGrading(ledger, { ...found, incident: id, grade: found.grade, word: 'rejected' }, said)
    }
    const pair = { on: 'incident', one: one.document.id, other: other.document.id, verdict: 'same' } as const
    await fileJudgement(ledger, { ...pair, by: 'editor', at: null, why: null }, 'editor')
    await catchUp(ledger, () => {})
    assert.equal((await incidentsIn(ledger)).length, 1)
    assert.deepEqual(
      (await told(ledger)).map(({ word }) => word),
      ['rejected', 'rejected'],
    )
  })

  check('what is not proposed cannot be accepted, and nothing is written', async (ledger) => {
    await filed(ledger, one)
    const { ask: _, ...proposed } = await proposedIn(ledger)
    const before = await contentsOf(ledger)
    for (const [wrong, code] of [
      [{ ...proposed, grade: '5' }, 'usage'],
      [{ ...proposed, question: 'q99' }, 'book/no-such'],
      [{ ...proposed, scheme: 'airwars' }, 'book/no-such'],
      [{ ...proposed, incident: 'i0000000000' }, 'book/no-such'],
    ] as const)
      await assert.rejects(fileGrading(ledger, wrong, said), { code })
    assert.deepEqual(await contentsOf(ledger), before)
  })

  check('a grading holds no words of a question, which may be somebody’s name', async (ledger) => {
    await filed(ledger, one)
    const { ask, ...proposed } = await proposedIn(ledger)
    const judgement = await fileGrading(ledger, proposed, { by: 'editor', why: null })
    assert.match(judgement.one, new RegExp(`^${proposed.incident} admiralty ${ask ?? ''}-[0-9a-f]{10}$`, 'u'))
  })
}
