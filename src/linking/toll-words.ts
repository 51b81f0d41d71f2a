import { type ActType, type QuestionKind, wordsAt } from '#model'
import { mostOf } from './groups.ts'
import type { Valued } from './held.ts'
import { type People, peopleOf, pluralOf } from './people.ts'
import { unitOf } from './toll-values.ts'

/** What is asked of an act by number: of one incident, and over a longer time. */
type Toll = { readonly ask: QuestionKind; readonly done: string; readonly soFar: string }
export const tolls: Readonly<Partial<Record<ActType, Toll>>> = {
  kill: { ask: 'killed', done: 'were killed', soFar: 'have been killed' },
  injure: { ask: 'injured', done: 'were injured', soFar: 'have been injured' },
  capture: { ask: 'captured', done: 'were captured', soFar: 'have been captured' },
  abduct: { ask: 'captured', done: 'were abducted', soFar: 'have been abducted' },
  detain: { ask: 'captured', done: 'were detained', soFar: 'have been detained' },
  'go-missing': { ask: 'missing', done: 'are missing', soFar: 'have gone missing' },
  displace: { ask: 'displaced', done: 'were displaced', soFar: 'have been displaced' },
}

const quantity =
  /^(?:at|least|most|more|fewer|less|than|over|around|about|some|nearly|almost|approximately|roughly|up|to|an?|the|its|their|our|his|her|several|many|few|no|none|any|of|another|other|dozens?|scores|hundreds?|thousands?|couple|handful|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[\d,.–-]+)$/iu

/** What most figures count, in the text's own words: "Russian soldiers"; else the kind of people. */
export function aboutOf(members: readonly Valued[]): string {
  const phrases = members
    .filter(({ fact }) => fact.count !== null)
    .flatMap(({ fact: { act, from } }) => {
      const [at] = act.target?.spans ?? []
      const words = at ? wordsAt(from.told.document.text, at).split(/\s+/u) : []
      const start = words.findIndex((word) => !quantity.test(word))
      const phrase = start < 0 ? '' : words.slice(start).join(' ')
      return /^\p{L}[\p{L} -]{2,40}$/u.test(phrase) && /s$|people|children|men|women|personnel/u.test(phrase) ? [phrase] : []
    })
  const unit = members.map(({ fact }) => unitOf(fact)).find((one) => one !== null)
  const people: People = peopleOf(unit ?? null)
  return mostOf(phrases, (phrase) => phrase.toLowerCase()) ?? pluralOf(people)
}
