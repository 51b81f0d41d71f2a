import { familyWords } from './act-families.ts'
import type { Evidence } from './evidence.ts'
import type { Profile } from './profiles.ts'

/** The account that one has most in common with, and whether both are of one incident. */
export type Nearest = {
  readonly profile: Profile
  readonly other: Profile
  readonly evidence: Evidence
  readonly together: boolean
}

const days = (count: number): string => (count === 0 ? 'on the same days' : count === 1 ? 'a day apart' : `${count} days apart`)

/** Why an account is of the same incident as another, as a sentence. */
export function whyTogether({ profile, other, evidence }: Nearest): string {
  const { title } = other
  const [post] = [...profile.posts].flatMap(([key, author]) => (other.posts.has(key) ? [author] : []))
  if (post !== undefined) return `Carries the same post by ${post} as ${title}.`
  const acts = [...profile.families].filter((family) => other.families.has(family)).map((family) => familyWords[family])
  const when = evidence.daysApart === null ? [] : [days(evidence.daysApart)]
  return `Shares ${inCommon(evidence)} with ${title}${acts.length > 0 ? `, and ${listed(acts)}` : ''}${when.length > 0 ? `, ${when.join('')}` : ''}.`
}

/** Why an account is of no other's incident: what it has in common with the nearest, and what parts them. */
export function whyApart({ profile, other, evidence }: Nearest): string {
  const { title } = other
  return `Shares ${inCommon(evidence)} with ${title}, but ${reason()}.`

  function reason(): string {
    const { daysApart } = evidence
    if (daysApart !== null && daysApart > 7) return `lies ${daysApart} days apart`
    if (![...profile.families].some((family) => other.families.has(family))) return 'tells of other acts'
    const [here, there] = [profile.mainPlace, other.mainPlace]
    if (here?.level === 'locality' && there?.level === 'locality' && here.name !== there.name)
      return `tells of ${here.name}, not of ${there.name}`
    return 'too little else'
  }
}

const inCommon = ({ names, words }: Nearest['evidence']): string => {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more names`] : names
  const telling = words.slice(0, 3).map((word) => `“${word}”`)
  if (shown.length === 0 && telling.length === 0) return 'nothing telling'
  if (shown.length === 0) return `the words ${listed(telling)}`
  return shown.length < 2 && telling.length > 0 ? `${listed(shown)} and the words ${listed(telling)}` : listed(shown)
}

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
