import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import type { Identities, Identity } from './identities.ts'
import { isKnown, type People, peopleOf, pluralOf } from './people.ts'
import { unitOf } from './toll-values.ts'

/** Somebody said to be let go: of which kind or by which name, and by whom. */
export type LetGo = {
  readonly fact: Fact
  readonly kind: People
  readonly name: string | null
  readonly captor: string | null
}

/** The one person whom the act names. A place or a body is nobody that can be let go. */
export function namedIn({ act, from }: Fact, identities: Identities): Identity | null {
  const actor = from.told.actor(act.target?.referent)
  return actor?.kind === 'person' && actor.named ? identities.ofActor(from.told, actor.id) : null
}

/** The kind of people who are let go or taken; null where the words may be of things: "documents", "a village". */
export function kindOf(fact: Fact): People | null {
  const described = fact.from.told.actor(fact.act.target?.referent)?.name
  const last =
    described === undefined ? null : (/(?<!\p{L})(\p{L}+)$/u.exec(described)?.[1]?.toLowerCase().replace(/s$/u, '') ?? null)
  const unit = [unitOf(fact), last].find((one) => one !== null && (isKnown(one) || persons.has(one)))
  return unit === undefined || unit === null ? null : peopleOf(unit)
}
const persons = new Set(['man', 'woman', 'child', 'boy', 'girl'])

/** Do those who say it tell of a single person: "one of the four soldiers", "a prisoner"? */
export function isOneOf(members: readonly LetGo[]): boolean {
  const said = members.filter(({ fact }) => !fact.negated)
  return (said.length > 0 ? said : members).every(({ fact, name }) => {
    const [at] = fact.act.target?.spans ?? []
    return name !== null || (at !== undefined && /^(?:one|an?|another)\b/iu.test(wordsAt(fact.from.told.document.text, at)))
  })
}

/** "Was a soldier released?", "Were prisoners exchanged?" */
export function questionWords(members: readonly LetGo[], participle: string, isOne: boolean): string {
  const [first] = members
  const kind = members.find((one) => one.kind !== 'people' && one.kind !== 'prisoners')?.kind ?? first?.kind ?? 'people'
  if (first && first.name !== null) return `Was ${first.name} ${participle}?`
  if (!isOne) return `Were ${pluralOf(kind)} ${participle}?`
  if (kind === 'people') return `Was anybody ${participle}?`
  const single = pluralOf(kind) === kind ? kind.replace(/s$/u, '') : kind
  return `Was ${/^[aeiou]/u.test(single) ? 'an' : 'a'} ${single} ${participle}?`
}
