import { charactersOf } from '../../html/charset.ts'
import { parameterIn } from './header-words.ts'
import type { MimePart } from './mime-parts.ts'

/** The words of a part in plain text. Without a charset it is ASCII, and what is not is most often UTF-8, else Windows' Latin. */
export function plainIn(part: MimePart): string {
  const bytes = part.bytes()
  const text = decoded(bytes, part.charset).replaceAll('\0', '\ufffd')
  return parameterIn(part.fields.get('content-type'), 'format')?.toLowerCase() === 'flowed' ? unflowed(text) : text
}

export const htmlIn = (part: MimePart): string => charactersOf(part.bytes(), part.charset ?? undefined).text

function decoded(bytes: Uint8Array, charset: string | null): string {
  if (charset !== null && charset !== 'us-ascii') return new TextDecoder(charset).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Lines that end in a space go on in the next (RFC 3676), unless that is quoted deeper or less deep. */
function unflowed(text: string): string {
  let [whole, before, goesOn] = ['', -1, false]
  for (const line of text.split(/\r?\n/u)) {
    const quotes = /^>*/u.exec(line)?.[0] ?? ''
    const rest = line.slice(quotes.length).replace(/^ /u, '')
    const joins = goesOn && quotes.length === before && rest !== '-- '
    whole += joins ? rest : `${before < 0 ? '' : '\n'}${quotes === '' ? '' : `${quotes} `}${rest}`
    before = quotes.length
    goesOn = rest.endsWith(' ') && rest !== '-- '
  }
  return whole
}
