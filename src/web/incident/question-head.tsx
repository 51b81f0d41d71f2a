import type { Question } from '#model'
import { CopyCitation } from '../claims/copy-citation.tsx'
import { useOpenClaims } from '../claims/open-claims.ts'
import { Link } from '../place/link.tsx'
import { anchorOf } from '../words/anchors.ts'
import { questionCitation } from '../words/citations.ts'
import { stateOf } from '../words/figures.ts'
import { visible } from '../words/visible.ts'

/** A question, how its answers stand to each other, and why. */
export function QuestionHead({ question, title }: { readonly question: Question; readonly title: string }) {
  const open = useOpenClaims()
  const { words, state, why, doubts } = question
  return (
    <>
      <h3 className="question-words">
        <Link href={`#${anchorOf(question)}`} title="The permanent address of this question">
          <bdi>{visible(words)}</bdi>
        </Link>
      </h3>
      <p>
        <span className={`state ${state}`}>{stateOf(question)}</span>
      </p>
      <p className="question-why">{visible(why)}</p>
      {doubts.length > 0 && (
        <ul className="small doubts">
          {doubts.map(({ claim, of, holder, quote }) => (
            <li key={claim}>
              <button
                className="opens"
                type="button"
                onClick={() =>
                  open({
                    title: `${visible(holder)} doubts`,
                    why: 'A doubt is no answer: it changes no state.',
                    claims: [claim, ...of],
                  })
                }
              >
                <bdi>{visible(holder)}</bdi>: <span className="quote">{visible(quote)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <details className="small question-cite">
        <summary>Cite</summary>
        <CopyCitation of={questionCitation(question, title)} />
      </details>
    </>
  )
}
