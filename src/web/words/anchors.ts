import type { Question } from '#model'

type Asked = Pick<Question, 'id' | 'ask' | 'about' | 'over'>

/** What stands behind the # of a question's address: "q3.killed-attackers". Its number may change with new reports; what it asks does not. */
export const anchorOf = (question: Asked): string => `${question.id}.${slugOf(question)}`

/** The question that an address means: by what it asks where that is said, else by its number; null where it is not asked here any more. */
export function questionAt<Found extends Asked>(hash: string, questions: readonly Found[]): Found | null {
  const dot = hash.indexOf('.')
  const [id, slug] = dot === -1 ? [hash, null] : [hash.slice(0, dot), hash.slice(dot + 1)]
  const same = questions.filter((question) => (slug === null ? question.id === id : slugOf(question) === slug))
  return same.find((question) => question.id === id) ?? same[0] ?? null
}

const slugOf = ({ ask, about, over }: Asked): string =>
  [ask, about, over ?? '']
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
