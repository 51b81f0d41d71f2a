import { useHistory } from '../asking/asked.ts'
import type { ChangeTold, HistoryStep, Pair } from '../asking/shapes.ts'
import { chainOf, wordsAt } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { instantWords } from '../words/days.ts'
import { figureOf } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './history-page.css'

/** What changed from each version of a page to the next: tolls first, then who claims what, then the words. */
export function HistoryPage({ id }: { readonly id: string }) {
  useTitle('What changed')
  const asked = useHistory(id)
  if (!asked.value) return <Waiting asked={asked} of="the versions" />
  return (
    <div className="page narrow">
      <h1>What changed in this page</h1>
      <p className="small">
        <Link href={`/documents/${id}`}>To the document</Link>
      </p>
      {asked.value.items.length === 0 && <p className="empty">There is one version of it.</p>}
      {asked.value.items.map((step) => (
        <Step key={step.after.id} step={step} />
      ))}
    </div>
  )
}

function Step({ step }: { readonly step: HistoryStep }) {
  const { at, before, after, extent, notice, sameReader, tolls, claims, text } = step
  const changed = claims.filter(({ how }) => how !== 'kept')
  return (
    <section className="history-step">
      <h2>{instantWords(at)}</h2>
      <p className="small">
        from <Link href={`/documents/${before.id}`}>the version before</Link> to{' '}
        <Link href={`/documents/${after.id}`}>this one</Link> · {extentWords[extent]}
      </p>
      {notice && (
        <p className="why">
          The page itself says: <span className="quote">{wordsAt(after.text, [notice.at])}</span>
        </p>
      )}
      {!notice && (extent === 'claims' || extent === 'words') && (
        <p className="why">{modifiedWords(before.modifiedAt, after.modifiedAt)}</p>
      )}
      {!sameReader && <p className="why">Two versions of Claimbook read these: some of what differs may be theirs.</p>}
      <ul>
        {tolls.map(({ how, before: old, after: now }) => (
          <li key={`${old?.id ?? ''} ${now?.id ?? ''}`}>
            <b>
              <bdi>{visible((now ?? old)?.words ?? '')}</bdi>
            </b>{' '}
            {how}: {old ? figuresOf(old.answers) : 'not asked'} → {now ? figuresOf(now.answers) : 'no longer said'}
          </li>
        ))}
        {changed.map(({ how, before: old, after: now }) => {
          const [claim, document] = now ? [now, after] : [old, before]
          return (
            claim && (
              <li key={`${claim.document} ${claim.id}`}>
                {how}: <bdi>{chainOf(claim, document).join(' › ')}</bdi>{' '}
                <Link href={`/documents/${claim.document}#${claim.id}`}>
                  <span className="quote">{wordsAt(document.text, claim.content)}</span>
                </Link>
              </li>
            )
          )
        })}
      </ul>
      <div className="history-text">
        {text.map((change, index) => (
          <p key={index} dir="auto" className={change.kind}>
            {(change.words ?? [change]).map((part, place) => (
              <Part key={place} part={part} old={before.text} now={after.text} />
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}

const extentWords: Readonly<Record<HistoryStep['extent'], string>> = {
  none: 'nothing differs',
  layout: 'the layout differs',
  words: 'words differ, and the claims are the same',
  claims: 'what is claimed differs',
}

/** What a page says beside its text, in its head: when it was changed, and never what. */
function modifiedWords(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return 'The page does not say that it was changed.'
  return after === before
    ? `The page gives the same time of its last change as before, ${instantWords(after)}: it does not say that it was changed since.`
    : `The page gives ${instantWords(after)} as the time of its last change, not in its text, and does not say what was changed.`
}

const figuresOf = (answers: readonly { readonly value: Parameters<typeof figureOf>[0] }[]): string =>
  [...new Set(answers.map(({ value }) => figureOf(value)))].map(visible).join(', ')

function Part({
  part: { kind, before, after },
  old,
  now,
}: {
  readonly part: ChangeTold
  readonly old: string
  readonly now: string
}) {
  const words = (text: string, at: Pair | null) => (at ? visible(text.slice(...at)) : '')
  if (kind === 'kept' || kind === 'moved') return words(now, after) || words(old, before)
  return (
    <>
      {before && <del>{words(old, before)}</del>}
      {after && <ins>{words(now, after)}</ins>}
    </>
  )
}
