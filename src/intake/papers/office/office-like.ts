/** What a word processor's file is. */
export type OfficeLike = 'docx' | 'odt' | 'other-odf' | 'ole' | 'rtf'

const latin1 = new TextDecoder('latin1')

/** By the first bytes, at most 4,096; where they are those of any ZIP file, by its first member or the name. */
export function officeLike(path: string | null, head: Uint8Array): OfficeLike | null {
  const words = latin1.decode(head.subarray(0, 200))
  if (words.startsWith('ÐÏ\u0011à¡±\u001aá')) return 'ole'
  if (words.startsWith(String.raw`{\rtf`)) return 'rtf'
  if (!words.startsWith('PK\u0003\u0004')) return null
  const [size, extra] = [(head[26] ?? 0) + 256 * (head[27] ?? 0), (head[28] ?? 0) + 256 * (head[29] ?? 0)]
  const member = latin1.decode(head.subarray(30, 30 + size))
  if (member === 'mimetype') {
    const type = latin1.decode(head.subarray(30 + size + extra, 30 + size + extra + 80))
    if (!type.startsWith('application/vnd.oasis.opendocument.')) return null
    return /^application\/vnd\.oasis\.opendocument\.text(?!-master)/u.test(type) ? 'odt' : 'other-odf'
  }
  const isWord =
    /^(?:\[Content_Types\]\.xml$|_rels\/\.rels$|docProps\/|word\/(?:\w+\.xml$|_rels\/|theme\/|media\/))/u.test(member) ||
    /\.(?:docx|docm|dotx|dotm)$/iu.test(path ?? '')
  if (isWord) return 'docx'
  return /\.odt$/iu.test(path ?? '') ? 'odt' : null
}
