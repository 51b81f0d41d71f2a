import { type Note, span } from '#model'
import { detectedIn } from './detected.ts'

/**
 * The characters of a page: by its byte order mark, else by what it came with (HTML, 13.2.3.2), else by its own declaration as browsers
 * understand it (ISO-8859-1 is Windows-1252), else UTF-8; by its letters where it is not what it says. What cannot be decoded becomes U+FFFD.
 */
export function charactersOf(bytes: Uint8Array, given?: string): { text: string; notes: Note[] } {
  const marked = markOf(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), notes: [] }
  const said = encodingOf(given) ?? declaredIn(bytes)
  const label = said ?? 'utf-8'
  const text = new TextDecoder(label).decode(bytes)
  if (label !== 'utf-8') {
    const unicode = isLetters(text) ? null : validUtf8(bytes)
    if (unicode !== null) return { text: unicode, notes: [otherwise(label, 'utf-8')] }
    return text.includes('\ufffd') ? { text, notes: [replacedNote(label)] } : { text, notes: [] }
  }
  const replaced = text.match(/\ufffd/gu)?.length ?? 0
  if (replaced === 0) return { text, notes: [] }
  // A few broken letters among many whole ones are an accident; of an encoding of one byte hardly any is whole.
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  const found = replaced > whole / 2 ? detectedIn(bytes) : null
  return found
    ? { text: new TextDecoder(found).decode(bytes), notes: [otherwise(said, found)] }
    : { text, notes: [replacedNote(label)] }
}

const note = (text: string): Note => ({ code: 'intake/charset', at: span(0, 0), text })

const replacedNote = (label: string): Note =>
  note(`Some bytes of the page are not valid ${label.toUpperCase()}; “\ufffd” stands in their place.`)

const otherwise = (said: string | null, found: string): Note =>
  note(
    said === null
      ? `The page does not say how its letters are encoded; ${found} is taken, which they look like.`
      : `The page says that it is encoded as ${said}, which it is not; ${found} is taken.`,
  )

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  // Without a mark: "<" and another letter of ASCII.
  if (first === 0x3c && second === 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second === 0x3c && third === 0 ? 'utf-16be' : null
}

/** The name under which browsers know an encoding; null where there is none of that name. */
function encodingOf(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

const meta = /<meta[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w:-]+)/iu
const xml = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:-]+)/iu

/** The encoding that the page names, by the name under which browsers know it; null where it names none that there is. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8_192))
  for (const label of [meta.exec(head)?.[1], xml.exec(head)?.[1]]) {
    const encoding = encodingOf(label)
    // A declaration that can be read byte by byte cannot be UTF-16.
    if (encoding !== null) return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  }
  return null
}

/** No "Ð", "Ã" or "â€" before others of their kind: what UTF-8 looks like when it is read as something else. */
const isLetters = (text: string): boolean =>
  (text.match(/[\u00c2-\u00f4\u0410-\u044f][\u0080-\u00bf\u2010-\u203a\u0402-\u040f\u0452-\u045f]/gu)?.length ?? 0) < 4

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
