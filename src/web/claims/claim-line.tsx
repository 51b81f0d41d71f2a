import type { ClaimRef } from '#model'
import { useDocument } from '../asking/asked.ts'
import { Link } from '../place/link.tsx'
import { dayWords } from '../words/days.ts'
import { addressOf, chainOf, nameOf, wordsAt } from './claim-words.ts'

/** One claim: who says it through whom, in which words, and where. */
export function ClaimLine({ claim: ref }: { readonly claim: ClaimRef }) {
  const [document = '', id = ''] = ref.split('/')
  const { value, problem } = useDocument(document)
  const reading = value?.reading ?? null
  const claim = reading?.claims.find((one) => one.id === id)
  if (!reading || !claim)
    return (
      <p className="claim-line small">
        {value || problem ? (
          <>
            This claim is not shown: <Link href={addressOf(document, id)}>{ref}</Link>
          </>
        ) : (
          '…'
        )}
      </p>
    )
  const { text, publishedOn } = reading.document
  const hedges = wordsAt(text, claim.hedges)
  return (
    <article className="claim-line">
      <p className="claim-line-who">
        <bdi>{chainOf(claim, reading.document).join(' › ')}</bdi>{' '}
        <span className="hedges">{claim.stance.replaceAll('-', ' ')}</span>
      </p>
      <blockquote dir="auto">
        <span className="quote">{wordsAt(text, claim.content)}</span>
        {hedges !== '' && <span className="hedges"> {hedges}</span>}
      </blockquote>
      <p className="small">
        <Link href={addressOf(document, id)}>
          in <bdi>{nameOf(reading.document)}</bdi>, {dayWords(publishedOn)}
        </Link>
      </p>
    </article>
  )
}
