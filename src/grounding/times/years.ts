import { monthOf, yearOf } from './calendar.ts'
import { date, timeRule, words } from './rule.ts'
import { SEASON, seasonCode, YEAR } from './words.ts'

const COUNTED = String.raw`(?:people|soldiers|troops|men|women|children|civilians|fighters|prisoners|homes|houses|tons|tonnes|meters|metres|feet|miles|km|kilometers|kilometres|dollars|jobs|cases|deaths|points|shares|members|workers|students)`
const PART = String.raw`(?:(?:early|late|mid)[\s-]|(?:the\s+)?(?:beginning|start|end|middle|whole)\s+of\s+)`
const ordinals = ['first', 'second', 'third', 'fourth']

/** "bought 1500 shells", "Route 2014": only a word that leads to a date makes a year of a number before a plural, or before 1800. */
function isCount(year: string, before: string, after: string): boolean {
  if (
    /\b(?:route|unit|flight|highway|building|room|block|no\.?|number|top|about|around|nearly|over|some|than|least)\s+$/iu.test(
      before,
    )
  )
    return true
  if (
    /(?:\b(?:in|since|of|by|until|till|from|to|before|after|during|the|early|late|mid|between|and|through)|[,(–-])[\s-]{0,20}$/iu.test(
      before,
    )
  )
    return false
  return year < '1800' || /^\s+\p{Ll}+s\b/u.test(after)
}

export const years = [
  timeRule(
    'times/quarter',
    'Losses rose in {2022-Q4 the fourth quarter of last year}, {2023-Q1 the first quarter of 2023} and {2022-Q3 Q3 2022}.',
    words`\b(?:(?:the )?(?<which>first|second|third|fourth|final)[\s-]quarter(?: of (?:(?<year>${YEAR})|(?<near>last|this|next) year))?|Q(?<figure>[1-4]) (?:of )?(?<of>${YEAR}))`,
    ({ which = '', figure, of, near, ...found }, { anchor, ahead }) => {
      const year = of ?? found.year
      const quarter = Number(figure ?? (which.toLowerCase() === 'final' ? 4 : ordinals.indexOf(which.toLowerCase()) + 1))
      if (year) return date(`${year}-Q${quarter}`)
      if (anchor === null) return date(`XXXX-Q${quarter}`, false)
      const now = Math.ceil(monthOf(anchor) / 3)
      const shift = near ? { last: -1, this: 0, next: 1 }[near.toLowerCase()] : quarter > now && !ahead() ? -1 : 0
      return date(`${yearOf(anchor) + (shift ?? 0)}-Q${quarter}`, near !== undefined)
    },
  ),
  timeRule(
    'times/half-of-year',
    'Ten died in {2022-H1 the first half of 2022} and nine in {2022-H2 the second half of last year}.',
    words`\b(?:the )?(?<which>first|second) half of (?:(?<year>${YEAR})|(?<near>last|this|next) year)`,
    ({ which = '', year, near = '' }, { anchor }) => {
      const half = which.toLowerCase() === 'first' ? 'H1' : 'H2'
      if (year) return date(`${year}-${half}`)
      const step = { last: -1, next: 1 }[near.toLowerCase()] ?? 0
      return date(`${anchor === null ? 'XXXX' : yearOf(anchor) + step}-${half}`, anchor !== null)
    },
  ),
  timeRule(
    'times/season-of-year',
    'The dam broke in {2022-SP the spring of 2022}.',
    words`\b(?:the )?(?<season>${SEASON})(?: of)? (?<year>${YEAR})`,
    ({ season = '', year }) => date(`${year}-${seasonCode(season)}`, false),
  ),
  timeRule(
    'times/decade',
    'The fort dates from {194X the late 1940s}, its gate from {198X the ’80s}.',
    words`\b(?:the )?(?:(?:early|late|mid)[\s-])?(?:(?<full>1[5-9]\d|20\d)0|['’‘](?<short>[2-9])0)s\b`,
    ({ full, short }) => date(`${full ?? `19${short}`}X`),
  ),
  timeRule(
    'times/century',
    'The walls are of {18 the 19th century}.',
    words`\b(?:the )?(?:(?:early|late|mid)[\s-])?(?<number>1\d|2[01])(?:st|th)[\s-]century`,
    ({ number = '' }) => date(String(Number(number) - 1)),
  ),
  timeRule(
    'times/year',
    'The treaty of {1997 1997} ended in {2014 late 2014}; 1500 soldiers had left.',
    words`(?:(?<![\d.,$£€#\/-])|(?<=\b(?:1[5-9]\d\d|20\d\d)[-–]))\b${PART}?(?:the year )?(?<year>${YEAR})(?![.,]\d|[%\/:]|-\d\d?\b|-(?:strong|year|meter|metre|foot|mile)| ${COUNTED}\b| \p{Ll}+ ${COUNTED}\b)`,
    ({ year = '' }, { before, after }) => (isCount(year, before, after) ? null : date(year)),
  ),
]
