import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { ClaimRef } from '#model'
import { usePlace } from '../place/place.ts'
import { plural } from '../words/figures.ts'
import { ClaimLine } from './claim-line.tsx'
import { OpenClaims, type Shown } from './open-claims.ts'
import './claims-panel.css'

const atFirst = 60

/** What holds the pages, and beside them the claims behind whatever a reader opens. */
export function ClaimsPanel({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState<Shown | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const open = useCallback((what: Shown) => {
    show(what)
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  const { path, hash } = usePlace()
  useEffect(() => dialog.current?.close(), [path, hash])
  return (
    <OpenClaims value={open}>
      {children}
      <dialog
        className="claims-panel"
        ref={dialog}
        aria-labelledby="claims-panel-title"
        onClose={() => show(null)}
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close()
        }}
      >
        {shown && <Claims shown={shown} onClose={() => dialog.current?.close()} />}
      </dialog>
    </OpenClaims>
  )
}

function Claims({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const copies = shown.copies ?? []
  const repeated = new Set(copies)
  const own = shown.claims.filter((claim) => !repeated.has(claim))
  return (
    <div className="claims-panel-inside">
      <header>
        <h2 id="claims-panel-title">{shown.title}</h2>
        <button className="button" type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {shown.why !== undefined && shown.why !== '' && <p className="why">{shown.why}</p>}
      <Some claims={own} words={plural(own.length, 'claim')} />
      {copies.length > 0 && (
        <Some claims={copies} words={`${plural(copies.length, 'copy', 'copies')}: the same again, no further origin`} />
      )}
    </div>
  )
}

function Some({ claims, words }: { readonly claims: readonly ClaimRef[]; readonly words: string }) {
  const [most, setMost] = useState(atFirst)
  return (
    <section>
      <h3 className="eyebrow">{words}</h3>
      <ol>
        {claims.slice(0, most).map((claim) => (
          <li key={claim}>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ol>
      {claims.length > most && (
        <button className="button" type="button" onClick={() => setMost(most + atFirst)}>
          {plural(claims.length - most, 'more claim')}
        </button>
      )}
    </section>
  )
}
