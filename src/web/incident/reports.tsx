import { useState } from 'react'
import type { ComparedDocument } from '#model'
import { useDocument } from '../asking/asked.ts'
import { nameOf } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './lists.css'

const step = 40

/** The documents that tell of the incident, and why each stands here. */
export function Reports({ documents }: { readonly documents: readonly ComparedDocument[] }) {
  const [most, setMost] = useState(step)
  return (
    <section aria-labelledby="reports">
      <div className="section-head">
        <h2 id="reports">{plural(documents.length, 'document')}</h2>
        <p className="small">
          why each stands here; <Link href="/review">review the links</Link>
        </p>
      </div>
      <ol className="rows">
        {documents.slice(0, most).map((document) => (
          <Report key={document.id} document={document} />
        ))}
      </ol>
      {documents.length > most && (
        <button className="button" type="button" onClick={() => setMost(most + step)}>
          {plural(documents.length - most, 'more document')}
        </button>
      )}
    </section>
  )
}

function Report({ document: { id, copyOf, why } }: { readonly document: ComparedDocument }) {
  const { value } = useDocument(id)
  const document = value?.reading?.document
  return (
    <li>
      <Link className="row-name" href={`/documents/${id}`}>
        <bdi>{document ? nameOf(document) : id}</bdi>
      </Link>
      <p className="small">
        {document && dayWords(document.publishedOn)}
        {copyOf !== null && ' · a copy'}
      </p>
      <p className="row-why" dir="auto">
        {visible(value?.filed.title ?? '')}
        <span className="row-reason">{visible(why)}</span>
      </p>
    </li>
  )
}
