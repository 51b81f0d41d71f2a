import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useExportForms, useExportPreview } from '../asking/asked.ts'
import type { ExportForm } from '../asking/shapes.ts'
import { plural } from '../words/figures.ts'
import { Preview } from './preview.tsx'
import { save, type Saved } from './save.ts'
import './export-dialog.css'

/** What is exported: a query of the API without its form; `words` say it. */
type Given = { readonly query: string; readonly words: string }

/** A button that opens the exports of something. */
export function Export(given: Given) {
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <>
      <button className="button" type="button" onClick={() => setOpen(true)}>
        Export …
      </button>
      <dialog
        className="export"
        ref={dialog}
        aria-labelledby="export-title"
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === dialog.current) setOpen(false)
        }}
      >
        {open && <Choices {...given} onClose={() => setOpen(false)} />}
      </dialog>
    </>
  )
}

const classes = ['prisoners', 'victims', 'minors', 'witnesses', 'private'] as const

function Choices({ query, words, onClose }: Given & { readonly onClose: () => void }) {
  const forms = useExportForms().value?.items ?? []
  const [name, setName] = useState('csv')
  const [withheld, setWithheld] = useState<readonly string[]>(classes)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const asked = new URLSearchParams(query)
  asked.set('withhold', withheld.length === classes.length ? 'all' : withheld.length === 0 ? 'none' : withheld.join(','))
  const preview = useExportPreview(name, String(asked))
  const told = preview.value
  const download = async () => {
    const found = await save(`/api/exports/${name}?${asked}`)
    setSaved(found.saved)
    setProblem(found.problem)
  }
  return (
    <div className="export-inside">
      <header>
        <h2 id="export-title">Export {words}</h2>
        <button className="button" type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <label className="export-for">
        <span className="small">For</span>
        <select value={name} onChange={({ target }) => setName(target.value)}>
          {forms.map((form) => (
            <option key={form.name} value={form.name}>
              {purposeOf(form)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="small">Withheld, since publicity may harm them</legend>
        {classes.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={withheld.includes(one)}
              onChange={({ target }) =>
                setWithheld(classes.filter((other) => (other === one ? target.checked : withheld.includes(other))))
              }
            />{' '}
            {one === 'private' ? 'anybody else who is private' : one}
            <Count people={told?.withheld.find((row) => row.class === one)?.people ?? null} />
          </label>
        ))}
        {withheld.length < classes.length && (
          <p className="problem">Names that are not withheld leave this desk. The chain of custody says who let them go.</p>
        )}
        {told && told.redactions.length > 0 && (
          <p className="small">
            Whatever is chosen here, the book withholds {plural(told.redactions.length, 'person or class', 'people and classes')}:{' '}
            {told.redactions.map(({ label, why }) => (why === null ? label : `${label} (${why})`)).join('; ')}
          </p>
        )}
      </fieldset>
      <Preview asked={preview} />
      <p className="export-end">
        <button className="button first" type="button" disabled={!told || told.incidents === 0} onClick={() => void download()}>
          Download
        </button>{' '}
        <span className="small" role="status">
          {saved && <SavedWords saved={saved} />}
        </span>
      </p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

const Count = ({ people }: { readonly people: number | null }): ReactNode =>
  people === null ? null : <span className="small"> {people === 0 ? 'nobody here' : plural(people, 'person', 'people')}</span>

const SavedWords = ({ saved: { name, sha256, manifest } }: { readonly saved: Saved }) => (
  <>
    {name}, SHA-256 <code>{sha256.slice(0, 12)}…</code>.{' '}
    <a href={manifest} download={`${name}.manifest.json`}>
      Its manifest
    </a>{' '}
    says what was exported, how, and by which hash it is known again.
  </>
)

/** "a map (.geojson)" */
const purposeOf = ({ purpose, suffix }: ExportForm): string => `${purpose} (${suffix})`
