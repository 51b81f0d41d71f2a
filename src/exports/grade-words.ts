import type { Incident, ProposedGrade } from '#model'

export const schemeNames: Readonly<Record<ProposedGrade['scheme'], string>> = {
  airwars: 'Airwars',
  'iraq-body-count': 'Iraq Body Count',
  admiralty: 'Admiralty code',
}

/** "4, doubtful", "weak"; where nothing is proposed, that nothing is. */
export const gradeWords = ({ scheme, grade }: ProposedGrade): string => {
  if (grade === null) return 'none'
  return scheme === 'admiralty' ? `${grade}, ${credibility[grade]}` : grade
}
const credibility = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '6': 'cannot be judged',
} as const

/** What a grade is of: its question in words, or the incident. */
export const gradedIn = ({ questions }: Incident, { question }: ProposedGrade): string =>
  questions.find(({ id }) => id === question)?.words ?? 'the incident'

/** "Airwars weak · Iraq Body Count provisional · Admiralty code 1, 4 by question"; null where no scheme has anything to say. */
export function gradesInShort({ grades }: Incident): string | null {
  const [airwars, bodyCount] = (['airwars', 'iraq-body-count'] as const).map((scheme) =>
    grades.flatMap((one) => (one.scheme === scheme && one.grade !== null ? [`${schemeNames[scheme]} ${one.grade}`] : [])),
  )
  const numbers = [...new Set(grades.flatMap((one) => (one.scheme === 'admiralty' ? (one.grade ?? []) : [])))].toSorted()
  const isEmpty = airwars?.length === 0 && bodyCount?.length === 0 && numbers.every((grade) => grade === '6')
  if (isEmpty) return null
  const admiralty = numbers.length > 0 ? [`Admiralty ${numbers.join(', ')}${numbers.length > 1 ? ' by question' : ''}`] : []
  return [...(airwars ?? []), ...(bodyCount ?? []), ...admiralty].join(' · ')
}
