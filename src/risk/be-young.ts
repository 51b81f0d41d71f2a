import type { AtRiskClass, Span } from '#model'
import { type AtRiskRule, byOccurrence, type Finding } from './at-risk-rule.ts'

/** Those beside whose name an age under 18 stands. */
export const beYoung: AtRiskRule = {
  id: 'risk/be-young',
  example:
    '{minors Mira Holt}, 9, 12-year-old {minors Leo Voss}, Anna Berg, 33, and {minors Emil Rask}, who is thirteen, reached the shelter.',
  find: (scene) => {
    const { text } = scene.reading.document
    const said = scene.people.flatMap((person) =>
      person.described.flatMap(({ at }) => {
        const found =
          /^ (?:is|was|had (?:just )?turned|turned) (?:only |just |barely )?([\p{L}\d-]+)(?=[.,;”"]| years? old\b| when\b)/u.exec(
            text.slice(at.end, at.end + 60),
          )
        return under18(found, at.end).map(([as, words]): Finding => ({ person, as, words }))
      }),
    )
    const beside = byOccurrence(scene, ({ at }) => {
      const before =
        /(?:^|[\s(“"])([\p{L}\d-]+)[ -](?:year|month|week|day)s?[ -]olds?,? (?:(?:\p{Lu}[\p{L}-]+ )?(?!(?:and|or|with) )\p{Ll}[\p{L}’'-]*,? ){0,3}$/u.exec(
          text.slice(Math.max(0, at.start - 80), at.start),
        )
      const aged = /\baged? (?:just |only |barely )?([\p{L}\d-]+),? $/iu.exec(text.slice(Math.max(0, at.start - 40), at.start))
      const behind = behindName.exec(text.slice(at.end, at.end + 80))
      return [before, aged]
        .flatMap((found) => under18(found, found ? at.start - (found[0]?.length ?? 0) : 0))
        .concat(under18(behind, at.end))
    })
    return [...beside, ...said]
  },
}

const behindName =
  /^(?:['’]s)?(?:,? \(|, |,? who (?:is|was|turned|had (?:just )?turned) |,? (?:an? |the )?(?:[\p{L}-]+ ){0,2}?(?:aged?|of) |,? (?:an? |the )?)(?:aged? |just |only |barely )*([\p{L}\d-]+)(?=[,;.)]|[ -](?:years?|months?|weeks?|days?)\b|\s+and\b|$| when\b| at the time\b)/iu

function under18(found: RegExpExecArray | null, from: number): [AtRiskClass, Span[]][] {
  const [whole = '', age = ''] = found ?? []
  if (!found || !isUnder18(age, whole)) return []
  return [['minors', [{ start: from, end: from + whole.length }]]]
}

/** "9", "nine", "nine-year-old", "17". Months, weeks and days are always few. */
function isUnder18(age: string, whole: string): boolean {
  const digits = /^\d{1,2}(?=$|-)/u.exec(age)?.[0]
  const years = digits === undefined ? (numbers.get(age.toLowerCase().split('-')[0] ?? '') ?? null) : Number(digits)
  if (years === null || /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/iu.test(age)) return false
  return years < 18 || /month|week|days?[ -]old/iu.test(whole)
}
const numbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
)
