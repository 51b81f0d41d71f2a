import type { Changes, Question, QuestionChange, QuestionHow, Reading } from '#model'
import { compare } from '../compare.ts'
import { answerChanges, type Holders, holdersIn } from './answer-changes.ts'
import { figureChange, reachOf } from './figure-change.ts'
import { wordKeyOf } from './pieces.ts'
import { asksHowMany, questionPairs } from './question-pairs.ts'

/** The questions whose answers, or how these stand to each other, differ between two versions. Each version is compared with itself alone. */
export function questionChanges(before: Reading, after: Reading): Pick<Changes, 'tolls' | 'questions'> {
  const [ours, theirs] = [questionsIn(before), questionsIn(after)]
  const holders = new Map([...holdersIn(before), ...holdersIn(after)])
  const pairs = questionPairs(ours, theirs, holders)
  const partners = new Map(pairs.map((pair) => [pair.after, ours[pair.before]]))
  const asked = new Set(pairs.map((pair) => pair.before))
  const changes = [
    ...theirs.flatMap((question, place) => changeOf(partners.get(place) ?? null, question, holders)),
    ...ours.flatMap((question, index) => (asked.has(index) ? [] : changeOf(question, null, holders))),
  ].toSorted((a, b) => order.indexOf(a.ask) - order.indexOf(b.ask))
  const gravest = changes.toSorted((a, b) => weightOf(a) - weightOf(b))
  return { tolls: gravest.filter(asksHowMany), questions: gravest.filter((change) => !asksHowMany(change)) }
}

const questionsIn = (reading: Reading): Question[] => compare([reading]).incidents.flatMap(({ questions }) => questions)

const order = ['killed', 'injured', 'captured', 'missing', 'displaced', 'who-did-it', 'what-happened', 'where', 'when']

/** What is answered comes before who answers, and that before the words of it. */
const weightOf = ({ how }: QuestionChange): number =>
  how === 'wording' ? 2 : how === 'holder' || how === 'hedge' || how === 'doubt' ? 1 : 0

function changeOf(before: Question | null, after: Question | null, holders: Holders): QuestionChange[] {
  const { ask } = after ?? before ?? {}
  if (!ask) return []
  const answers = answerChanges(before?.answers ?? [], after?.answers ?? [], holders)
  const how = !before ? 'appeared' : !after ? 'vanished' : howOf(before, after, answers)
  return how === null ? [] : [{ ask, how, before, after, answers }]
}

function howOf(before: Question, after: Question, answers: QuestionChange['answers']): QuestionHow | null {
  const hows = new Set(answers.map(({ how }) => how))
  const figure = asksHowMany(after) ? figureHow(before, after, answers) : null
  if (figure !== null) return figure
  if (hows.has('value') || hows.has('gone') || hows.has('new')) return 'answer'
  if (before.state !== after.state) return 'state'
  if (hows.has('holder')) return 'holder'
  if (hows.has('hedge')) return 'hedge'
  if (doubtsOf(before) !== doubtsOf(after)) return 'doubt'
  return hows.size > 0 || wordKeyOf(before.about) !== wordKeyOf(after.about) ? 'wording' : null
}

/** What became of one source's own figure says more than the reach of all: a figure corrected from 12 to 8 fell, though another now says none. */
function figureHow(before: Question, after: Question, answers: QuestionChange['answers']): QuestionHow | null {
  const own = answers.flatMap(({ how, before: one, after: other }) =>
    how === 'value' && one && other ? [figureChange(one.value, other.value)] : [],
  )
  const [first, ...others] = new Set(own)
  return first && others.length === 0 ? first : figureChange(reachOf(before), reachOf(after))
}

const doubtsOf = ({ doubts }: Question): string =>
  doubts
    .map(({ holder, quote }) => wordKeyOf(`${holder}: ${quote}`))
    .toSorted()
    .join('\n')
