import type { ClaimRef } from '#model'
import { useIncident } from '../asking/asked.ts'
import type { DocumentTold } from '../asking/shapes.ts'
import { Link } from '../place/link.tsx'
import { anchorOf } from '../words/anchors.ts'
import { visible } from '../words/visible.ts'

type Given = { readonly claim: ClaimRef; readonly incidents: DocumentTold['incidents'] }

/** The questions that a claim answers, in the incidents that its document tells of. */
export const InIncidents = ({ claim, incidents }: Given) =>
  incidents.map((incident) => <InOne key={incident.id} claim={claim} incident={incident} />)

function InOne({ claim, incident: { id } }: { readonly claim: ClaimRef; readonly incident: Given['incidents'][0] }) {
  const { value } = useIncident(id)
  const found = value?.comparison.incidents.find(({ claims }) => claims.includes(claim))
  const questions = found?.questions.filter(({ answers }) => answers.some(({ claims }) => claims.includes(claim))) ?? []
  if (!found) return null
  return (
    <ul className="card-questions">
      {questions.map(({ words, state, ...question }) => (
        <li key={question.id}>
          <Link href={`/incidents/${id}#${anchorOf(question)}`}>
            <bdi>{visible(words)}</bdi>
          </Link>{' '}
          <span className={`state ${state}`}>{state.replaceAll('-', ' ')}</span>
        </li>
      ))}
      {questions.length === 0 && (
        <li className="small">
          It answers no question of <Link href={`/incidents/${id}`}>its incident</Link>.
        </li>
      )}
    </ul>
  )
}
