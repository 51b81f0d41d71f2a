import { quotedPrintable } from './transfer.ts'

/** The words of a header field: "=?utf-8?Q?M=C3=B6st?=" is Möst (RFC 2047). */
export function headerWords(value: string): string {
  // Between two encoded words a space is only there to part them, also where a letter is cut in two.
  const joined = value.replaceAll(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/giu, '$1')
  const words = joined.replaceAll(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/giu, (run) => {
    const parts = [...run.matchAll(/=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/giu)]
    let [text, held, charset] = ['', Buffer.alloc(0), '']
    for (const [, label = '', way = '', content = ''] of parts) {
      if (label.toLowerCase() !== charset) {
        text += decodedAs(held, charset)
        held = Buffer.alloc(0)
        charset = label.toLowerCase()
      }
      held = Buffer.concat([
        held,
        /b/iu.test(way) ? Buffer.from(content, 'base64') : quotedPrintable(Buffer.from(content.replaceAll('_', ' '))),
      ])
    }
    return text + decodedAs(held, charset)
  })
  return words.replaceAll(/\s+/gu, ' ').trim()
}

function decodedAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** A parameter of a field: `boundary` of `multipart/mixed; boundary="x"`; also in pieces and with a charset (RFC 2231). */
export function parameterIn(value: string | null, name: string): string | null {
  const pieces = [...(value ?? '').matchAll(/;\s*([\w-]+)(?:\*(\d+))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/gu)]
    .filter(([, called = '']) => called.toLowerCase() === name)
    .toSorted((a, b) => Number(a[2] ?? 0) - Number(b[2] ?? 0))
  if (pieces.length === 0) return null
  const isEncoded = pieces.some(([, , , star]) => star !== undefined)
  const written = pieces.map(([, , , , quoted, bare]) => quoted?.replaceAll(/\\(.)/gu, '$1') ?? bare ?? '').join('')
  if (!isEncoded) return headerWords(written)
  const [, charset = 'utf-8', content = written] = /^([\w-]*)'[^']*'(.*)$/u.exec(written) ?? []
  return decodedAs(quotedPrintable(Buffer.from(content.replaceAll(/%(?=[0-9a-f]{2})/giu, '='))), charset)
}

/** The name of whom a field names first, or the address where there is no name: `"Ana K" <ana@x.example>` is Ana K. */
export function firstNameIn(value: string | null): string | null {
  const words = (value ?? '').slice(0, longestName).replace(/\s+/gu, ' ').trim()
  const [, quoted, bare, address] =
    /^(?:"((?:[^"\\]|\\.)*)"|([^ <>",]+(?: [^ <>",]+)*))? ?(?:<([^<>]*)> ?)?(?:,|$)/u.exec(words) ?? []
  const name = headerWords(quoted?.replaceAll(/\\(.)/gu, '$1') ?? bare ?? '')
  return name !== '' ? name : address?.trim() || null
}

const longestName = 1000
