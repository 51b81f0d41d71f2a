import { type Act, type Day, type DocumentId, type Place, wordsAt } from '#model'
import type { Account } from './accounts.ts'
import type { Window } from './days.ts'
import { type Family, familyOf } from './act-families.ts'
import { distinctActs, isBackground, mainPointOf } from './main-point.ts'
import { peopleOf } from './people.ts'
import { keysOf, type TellingNames, tellingNames } from './telling-names.ts'
import { titleOf, type Told } from './told.ts'
import type { Terms, Vocabulary } from './vocabulary.ts'
import { wordsIn } from './words-in.ts'

/** What an account can have in common with others. It holds on to no text, so that many fit into memory. */
export type Profile = TellingNames & {
  readonly document: DocumentId
  /** The document as a reader would call it. */
  readonly title: string
  readonly outlet: string | null
  readonly isMain: boolean
  /** Its place among the accounts of its document. */
  readonly index: number
  readonly terms: Terms
  readonly families: ReadonlySet<Family>
  /** Those of its actors that do harm or have it done to them, by comparable key. */
  readonly parties: ReadonlySet<string>
  /** Exact tolls, with their words: "five people" killed. */
  readonly figures: ReadonlyMap<string, string>
  /** Embedded posts by author and words, with the author's name: two outlets may carry the same one. */
  readonly posts: ReadonlyMap<string, string>
  /** First and last day of what it tells; of its publication where it dates nothing. */
  readonly window: Window | null
  readonly mainDay: Day | null
  readonly mainPlace: Place | null
}

export function profileOf(account: Account, boilerplate: ReadonlySet<string>, vocabulary: Vocabulary): Profile {
  const { told, isMain, index, window } = account
  const { day, place } = mainPointOf(told)
  const mainDay = isMain ? day : (window?.latest ?? day)
  const near = distinctActs(told.reading.claims).filter((act) => !isBackground(act, told, mainDay))
  return {
    document: told.document.id,
    title: titleOf(told.document),
    outlet: told.outlet,
    isMain,
    index,
    ...tellingNames(account, boilerplate),
    terms: vocabulary.termsOf(wordsOf(account, boilerplate)),
    families: new Set(near.flatMap(({ type }) => familyOf(type) ?? [])),
    parties: new Set(
      near
        .filter(({ type }) => harms.has(familyOf(type)))
        .flatMap(({ actor, target }) => [actor, target])
        .flatMap((one) => keysOf(told.actor(one?.referent))),
    ),
    figures: figuresIn(near, told),
    posts: isMain ? postsIn(told) : new Map(),
    window,
    mainDay,
    mainPlace: place,
  }
}

/** The words of an account, the main one's with the document's title, without lines that stand in many documents. */
export const wordsOf = ({ told: { document }, isMain, parts }: Account, boilerplate: ReadonlySet<string>): string[] =>
  [isMain ? (document.title ?? '') : '', ...parts.map((at) => wordsAt(document.text, at))]
    .filter((words) => !boilerplate.has(words.trim()))
    .flatMap(wordsIn)

const harms: ReadonlySet<Family | null> = new Set<Family>(['violence', 'custody', 'casualties'])

/** Smaller figures are in every report; a larger one that two reports share says that they speak of the same dead. */
const leastFigure = 3

function figuresIn(acts: readonly Act[], told: Told): Map<string, string> {
  const counted = acts.flatMap(({ type, polarity, count, target }): [string, string][] => {
    const found = told.count(count)
    if (familyOf(type) !== 'casualties' || polarity === 'negative' || !found || found.cumulative || found.partOf !== null)
      return []
    if (found.low !== found.high || found.approx || (found.low ?? 0) < leastFigure) return []
    return [[`${type} ${found.low} ${peopleOf(found.unit ?? target?.unit ?? null)}`, `“${found.words}” (${type})`]]
  })
  return new Map(counted)
}

function postsIn({ document }: Told): Map<string, string> {
  const posts = new Map<string, string>()
  for (const { post, body } of document.passages) {
    const words = wordsIn(wordsAt(document.text, body))
    if (post) posts.set(`${(post.handle ?? post.author).toLowerCase()} ${words.slice(0, 12).join(' ')}`, post.author)
  }
  return posts
}
