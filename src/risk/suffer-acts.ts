import { type AtRiskClass, type Act, type ActType, type Claim, covers, type Sentence, type Span, wordsAt } from '#model'
import type { AtRiskRule, Finding, Scene } from './at-risk-rule.ts'
import type { Person } from './people.ts'

/** Those to whom an act of a claim is done, whoever claims it and whoever denies it. */
export const sufferActs: AtRiskRule = {
  id: 'risk/suffer-acts',
  example: 'The White Birch Brigade said it had captured {prisoners Ivan Sorokin} and killed {victims Jonas Ek}.',
  find: (scene) => scene.reading.claims.flatMap((claim) => claim.acts.flatMap((act) => sufferers(act, claim, scene))),
}

const classOf: Partial<Readonly<Record<ActType, AtRiskClass>>> = {
  capture: 'prisoners',
  detain: 'prisoners',
  abduct: 'prisoners',
  release: 'prisoners',
  exchange: 'prisoners',
  'hand-over': 'prisoners',
  kill: 'victims',
  injure: 'victims',
  attack: 'victims',
  strike: 'victims',
  'go-missing': 'victims',
  displace: 'victims',
}
/** Who is to be released or exchanged is held now. */
const heldAlready: readonly ActType[] = ['release', 'exchange', 'hand-over']

function sufferers(act: Act, { sources }: Claim, { reading, people }: Scene): Finding[] {
  const as = isOfTheDead(act, reading) ? 'victims' : classOf[act.type]
  const onlyMeant = act.modality === 'intended' || act.modality === 'conditional'
  if (!as || !act.target || (onlyMeant && !heldAlready.includes(act.type))) return []
  const { spans, referent } = act.target
  // "four soldiers, among them …": members of a group that has no name of its own.
  const unnamed = reading.referents.some((one) => one.id === referent && one.kind === 'group' && !one.named)
  const unclear =
    referent === null && spans.every((at) => pronoun.test(wordsAt(reading.document.text, at))) ? spans[0] : undefined
  const others = people.filter(({ referent: who }) => who === null || sources.every((source) => source.referent !== who))
  const nearby = unclear ? namedBefore(unclear, others, reading.sentences) : []
  const meant = (person: Person) =>
    nearby.includes(person) ||
    (referent !== null && person.referent === referent) ||
    person.named.some(({ at }) => spans.some((whole) => covers(whole, at))) ||
    (unnamed && person.referent !== null && isMember(person, referent, reading.referents))
  return people
    .filter((person) => meant(person) && (person.sure || (isWord(person) && !placesToo.includes(act.type))))
    .map((person) => ({ person, as, words: act.basis.words }))
}

/** "handed over the remains of". */
const isOfTheDead = ({ target }: Act, { document }: Scene['reading']): boolean =>
  target?.spans.some((at) =>
    /^(?:the |a |his |her |their )?(?:remains|body|bodies|corpses?|ashes)\b/iu.test(wordsAt(document.text, at)),
  ) === true

const isMember = (person: Person, group: string | null, referents: Scene['reading']['referents']): boolean =>
  referents.some((one) => one.id === person.referent && one.kind === 'person' && one.memberOf === group)

const placesToo: readonly ActType[] = ['attack', 'strike', 'release', 'hand-over', 'exchange']

/** "Sorokin was captured": one word that the reader takes for a body's name. */
const isWord = ({ names }: Person): boolean => names.every((name) => !name.includes(' '))

/** "since he was captured": where it is unclear who "he" is, everybody whom the sentence named before may be. */
const namedBefore = (at: Span, people: readonly Person[], sentences: readonly Sentence[]): Person[] => {
  const here = sentences.find((sentence) => covers(sentence.at, at))
  return people.filter(
    ({ sure, named }) => sure && named.some((name) => here && covers(here.at, name.at) && name.at.end <= at.start),
  )
}
const pronoun = /^(?:he|she|him|her)$/iu
