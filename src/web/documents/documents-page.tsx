import { useState } from 'react'
import { useDocuments } from '../asking/asked.ts'
import { Link } from '../place/link.tsx'
import { useTitle } from '../place/use-title.ts'
import { Waiting } from '../shell/waiting.tsx'
import { dayWords, instantWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { languageWords } from '../words/languages.ts'
import { visible } from '../words/visible.ts'
import './documents-page.css'

const step = 100
const stateWords = { read: '', overtaken: 'an older version', waiting: 'waiting to be read', deleted: 'deleted' } as const

/** Every document, those received last first. */
export function DocumentsPage() {
  useTitle('Documents')
  const [most, setMost] = useState(step)
  const asked = useDocuments(`limit=${most}`)
  if (!asked.value) return <Waiting asked={asked} of="the documents" />
  const { items, next, total } = asked.value
  return (
    <div className="page narrow">
      <h1>Documents</h1>
      {items.length === 0 && (
        <p className="empty">
          There is none yet. <Link href="/add">Add one</Link>
        </p>
      )}
      {items.length > 0 && (
        <ol className="documents">
          {items.map(({ id, title, path, url, publishedOn, receivedAt, receivedBy, claims, unread, state }) => (
            <li key={id}>
              <Link href={`/documents/${id}`}>
                <bdi>{visible(title) || visible(path ?? '') || id}</bdi>
              </Link>
              <p className="small">
                {[
                  publishedOn === null ? 'no day of publication' : `published ${dayWords(publishedOn)}`,
                  claims === null ? '' : plural(claims, 'claim'),
                  unread.length === 0 ? '' : `not read: ${unread.map(languageWords).join(', ')}`,
                  stateWords[state],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="small">
                <bdi>{visible(url ?? path ?? '')}</bdi> received {instantWords(receivedAt)} by <bdi>{visible(receivedBy)}</bdi>
              </p>
            </li>
          ))}
        </ol>
      )}
      {next !== null && (
        <button className="button" type="button" disabled={most >= 500} onClick={() => setMost(Math.min(500, most + step))}>
          {most >= 500 ? `These are 500 of ${total ?? 'many'}; search for the others` : 'More'}
        </button>
      )}
    </div>
  )
}
