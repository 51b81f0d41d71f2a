import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useClaims, useIncidents, usePassages } from '../asking/asked.ts'
import type { Hit, IncidentRow, PassageHit } from '../asking/shapes.ts'
import { addressOf } from '../claims/claim-words.ts'
import { go } from '../place/place.ts'
import { dayWords } from '../words/days.ts'
import { languageWords } from '../words/languages.ts'
import { visible } from '../words/visible.ts'
import { Lit } from './lit.tsx'
import { unreadHeading } from './unread-hits.tsx'
import './find.css'

type Given = { readonly open: boolean; readonly onOpen: (open: boolean) => void }

/** `Ctrl K`: one line that finds claims and incidents as it is written. */
export function Find({ open, onOpen }: Given) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      onOpen(true)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [onOpen])
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      className="find"
      ref={dialog}
      aria-label="Search"
      onClose={() => onOpen(false)}
      onClick={(event) => {
        if (event.target === dialog.current) onOpen(false)
      }}
    >
      {open && <Line onDone={() => onOpen(false)} />}
    </dialog>
  )
}

/** The last word may not be finished yet. */
const begun = (words: string): string => (/(?:^|\s)[\p{L}\p{N}]{2,}$/u.test(words) && !/\bOR$/u.test(words) ? `${words}*` : words)

function Line({ onDone }: { readonly onDone: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(words.trim())
  const claims = useClaims(wanted.length < 2 ? null : `limit=8&${new URLSearchParams({ q: begun(wanted) })}`)
  const incidents = useIncidents(wanted.length < 2 ? null : `limit=4&${new URLSearchParams({ title: wanted })}`)
  const passages = usePassages(wanted.length < 2 ? null : `limit=4&${new URLSearchParams({ q: begun(wanted) })}`)
  const last = useRef<readonly Hit[]>([])
  const lastPassages = useRef<readonly PassageHit[]>([])
  const lastTitles = useRef<readonly IncidentRow[]>([])
  // What was found for the word before stays until there is more: nothing flickers under the hand that chooses.
  if (claims.value) last.current = claims.value.items
  else if (wanted.length < 2) last.current = []
  if (incidents.value) lastTitles.current = incidents.value.items
  else if (wanted.length < 2) lastTitles.current = []
  if (passages.value) lastPassages.current = passages.value.items
  else if (wanted.length < 2) lastPassages.current = []
  useEffect(() => document.getElementById(`find-${at}`)?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [at])
  const found = [
    ...lastTitles.current.map(({ id, title, latest }) => ({
      href: `/incidents/${id}`,
      who: 'Incident',
      words: <bdi>{visible(title)}</bdi>,
      day: latest,
      heading: null,
    })),
    ...last.current.map(({ document, claim, sources, snippet, day }) => ({
      href: addressOf(document, claim),
      who: sources,
      words: <Lit text={snippet.text} spans={snippet.spans} />,
      day,
      heading: null,
    })),
    ...lastPassages.current.map(({ document, passage, language, snippet, day }, index) => ({
      href: addressOf(document, passage),
      who: `Not read: ${languageWords(language)}`,
      words: <Lit text={snippet.text} spans={snippet.spans} />,
      day,
      heading: index === 0 ? unreadHeading : null,
    })),
    ...(wanted === ''
      ? []
      : [
          {
            href: `/search?${new URLSearchParams({ q: wanted })}`,
            who: '',
            words: <>All claims with these words, and filters</>,
            day: null,
            heading: null,
          },
        ]),
  ]
  const follow = (href: string | undefined) => {
    if (href === undefined) return
    onDone()
    go(href)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (step !== 0) {
      event.preventDefault()
      setAt((at + step + found.length) % Math.max(found.length, 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      follow(found[at]?.href)
    }
  }
  return (
    <div className="find-inside">
      <input
        autoFocus
        type="search"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="find-list"
        aria-activedescendant={found[at] ? `find-${at}` : undefined}
        aria-label="Words, “a phrase”, one OR other, -without"
        placeholder='Words, "a phrase", one OR other, -without'
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      <ul id="find-list" role="listbox" aria-label="What was found">
        {found.map(({ href, who, words: shown, day, heading }, index) => (
          <li
            key={href}
            id={`find-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => follow(href)}
          >
            {heading !== null && <span className="find-heading eyebrow">{heading}</span>}
            <span className="small">
              <bdi>{who}</bdi>
              {day !== null && ` · ${dayWords(day)}`}
            </span>
            <span className="find-words">{shown}</span>
          </li>
        ))}
      </ul>
      {claims.problem && <p className="small">{claims.problem.detail}</p>}
      {wanted.length >= 2 && claims.value?.items.length === 0 && passages.value?.items.length === 0 && (
        <p className="small">No claim has these words.</p>
      )}
      <p className="find-keys small">
        <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> opens · <kbd>Esc</kbd> closes
      </p>
    </div>
  )
}
