import { useState } from 'react'
import { citationIn, type Cited, type Form, forms } from '../words/citations.ts'
import './copy-citation.css'

/** Puts a citation on the clipboard, in one of three forms; where the browser allows that not, it is shown to be copied by hand. */
export function CopyCitation({ of }: { readonly of: Cited }) {
  const [said, say] = useState('')
  const [shown, show] = useState('')
  const copy = (form: Form) => {
    const words = citationIn(form, of)
    // A page that is not served over TLS nor from this machine has no clipboard.
    const clipboard: Clipboard | undefined = navigator.clipboard
    if (clipboard === undefined) {
      show(words)
      return
    }
    clipboard.writeText(words).then(
      () => say(`Copied as ${form}`),
      () => show(words),
    )
  }
  return (
    <div className="copy-citation small">
      <span>Cite:</span>
      {forms.map((form) => (
        <button key={form} className="opens" type="button" onClick={() => copy(form)}>
          {form}
        </button>
      ))}
      <span role="status">{said}</span>
      {shown !== '' && (
        <textarea readOnly rows={4} aria-label="Citation" value={shown} onFocus={({ target }) => target.select()} />
      )}
    </div>
  )
}
