import { type SubmitEvent, useId, useState } from 'react'
import { useTitle } from '../place/use-title.ts'
import { reportsOf } from './files.ts'
import { JobProgress } from './job-progress.tsx'
import { handIn, useJobs } from './jobs.ts'
import './add-page.css'

/** Files and pasted text, and how they are being read. */
export function AddPage() {
  useTitle('Add reports')
  const jobs = useJobs()
  const [problem, setProblem] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [about, setAbout] = useState({ url: '', publisher: '', publishedOn: '' })
  const files = useId()
  const field = (name: keyof typeof about) => ({
    value: about[name],
    onChange: (event: { readonly target: { readonly value: string } }) => setAbout({ ...about, [name]: event.target.value }),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(Object.entries(about).map(([name, value]) => [name, value.trim() || null]))
    const link = linkIn(text)
    void handIn([link === null ? { name: nameOf(text), text, ...given } : { name: link, ...given, url: link }]).then((wrong) => {
      setProblem(wrong)
      if (wrong === null) {
        setText('')
        setAbout({ url: '', publisher: '', publishedOn: '' })
      }
      return undefined
    })
  }
  return (
    <div className="page narrow">
      <h1>Add reports</h1>
      <p className="why">
        They are read here, by this program, and kept byte for byte. Nothing is sent elsewhere; a page is fetched only where you
        paste its link alone.
      </p>
      <section className="add-files">
        <label className="button first" htmlFor={files}>
          Choose files
        </label>
        <input
          id={files}
          className="unseen"
          type="file"
          multiple
          accept=".txt,.html,.htm,.jsonl,.ndjson,text/plain,text/html"
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])]
            target.value = ''
            void reportsOf(chosen)
              .then(handIn)
              .then(setProblem, () => setProblem('a file could not be read'))
          }}
        />
        <p className="small">
          or drop them anywhere: plain text, web pages, PDF, DOCX, feeds, e-mail, archives, exported posts, JSON Lines
        </p>
      </section>
      <form className="add-text" onSubmit={submit}>
        <label>
          <span className="eyebrow">or paste a report, or a link</span>
          <textarea rows={9} required value={text} onChange={(event) => setText(event.target.value)} dir="auto" />
        </label>
        <div className="add-about">
          <label>
            <span className="small">Its address, if it has one</span>
            <input type="url" placeholder="https://…" {...field('url')} />
          </label>
          <label>
            <span className="small">Publisher</span>
            <input {...field('publisher')} />
          </label>
          <label>
            <span className="small">Published on</span>
            <input type="date" {...field('publishedOn')} />
          </label>
          <button className="button first" type="submit" disabled={text.trim() === ''}>
            Read it
          </button>
        </div>
      </form>
      {problem !== null && (
        <p className="add-problem" role="alert">
          {problem}
        </p>
      )}
      <section aria-live="polite">
        {jobs.map((job) => (
          <JobProgress key={job.number} job={job} />
        ))}
      </section>
    </div>
  )
}

/** Words that are nothing but one address. */
const linkIn = (text: string): string | null => (/^\s*https?:\/\/\S+\s*$/iu.test(text) ? text.trim() : null)

/** A pasted page is read as one. */
const nameOf = (text: string): string => (/^\s*<(?:!doctype|html)/iu.test(text) ? 'pasted.html' : 'pasted.txt')
