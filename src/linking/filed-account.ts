import type { Reading } from '#model'
import { type Account, accountsIn, statesAct } from './accounts.ts'
import { monthNumbers, tellingWords } from './neighbourhood.ts'
import { type Profile, profileOf, wordsOf } from './profiles.ts'
import { toldOf } from './told.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An account as a book keeps it, so that later ones can be linked with it without its reading. */
export type FiledAccount = {
  /** Telling words, each with its weight, by which others find it; the most telling first. */
  readonly words: readonly (readonly [string, number])[]
  /** The months (years × 12 + month) of what it tells; none where it is undated. */
  readonly months: readonly number[]
  /** Embedded posts by author and words. Whoever carries one of them tells of the same incident. */
  readonly posts: readonly string[]
  readonly profile: Profile
}

/** Months in which its neighbours are sought; null is all. */
export const soughtMonths = ({ profile: { window } }: FiledAccount): readonly number[] | null =>
  window ? monthNumbers(window, 1) : null

/** What a book needs of a reading to link it. */
export type ToLink = {
  /** Words of the document, which are counted once. */
  readonly words: ReadonlySet<string>
  readonly accounts: readonly FiledAccount[]
}

/**
 * The accounts of a reading that state an act. `boilerplate`: passages that stand word for word in many documents. The words of a document that `isNew`
 * are counted before they are weighed.
 */
export function accountsToLink(
  reading: Reading,
  boilerplate: ReadonlySet<string>,
  vocabulary: Vocabulary,
  isNew: boolean,
): ToLink {
  const accounts = toldOf([reading]).flatMap(accountsIn)
  const [main] = accounts
  const words = new Set(main ? wordsOf(main, boilerplate) : [])
  if (isNew) vocabulary.count([...words])
  return {
    words,
    accounts: accounts.flatMap((account) => (statesAct(account) ? [filedOf(account, boilerplate, vocabulary)] : [])),
  }
}

function filedOf(account: Account, boilerplate: ReadonlySet<string>, vocabulary: Vocabulary): FiledAccount {
  const profile = profileOf(account, boilerplate, vocabulary)
  return {
    words: tellingWords(profile).map(({ word, weight }) => [vocabulary.wordOf(word), weight]),
    months: profile.window ? monthNumbers(profile.window, 0) : [],
    posts: [...profile.posts.keys()],
    profile,
  }
}
