import { useState } from 'react'
import type { ComparedDocument } from '#model'
import { useCalled } from '../asking/asked.ts'
import type { CalledRow } from '../asking/shapes.ts'
import { nameOf } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { dayWords } from '../words/days.ts'
import { plural } from '../words/figures.ts'
import { visible } from '../words/visible.ts'
import './lists.css'

const step = 40

type Given = { readonly id: string; readonly documents: readonly ComparedDocument[] }

/** The documents that tell of the incident, and why each stands here. */
export function Reports({ id, documents }: Given) {
  const { value } = useCalled(id)
  const called = new Map(value?.items.map((row) => [row.id, row]))
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
          <Report key={document.id} document={document} called={called.get(document.id)} />
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

function Report({
  document: { id, copyOf, why },
  called,
}: {
  readonly document: ComparedDocument
  readonly called: CalledRow | undefined
}) {
  return (
    <li>
      <Link className="row-name" href={`/documents/${id}`}>
        <bdi>{called ? nameOf(called) : id}</bdi>
      </Link>
      <p className="small">
        {called && dayWords(called.publishedOn)}
        {copyOf !== null && (
          <>
            {' · '}
            <Link href={`/review?${new URLSearchParams({ of: 'copies', one: id, other: copyOf })}`}>a copy</Link>
          </>
        )}
      </p>
      <p className="row-why" dir="auto">
        {visible(called?.title ?? '')}
        <span className="row-reason">{visible(why)}</span>
      </p>
    </li>
  )
}
