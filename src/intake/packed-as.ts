/**
 * "a tar archive": what bytes that are no text are packed as, in forms that are not read; null where their first bytes do not tell. Where the marks
 * stand: POSIX.1-2017 (ustar), RFC 8878 (zstd), and what 7-Zip, RAR, bzip2 and xz write first.
 */
export function packedAs(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  return marks.find(([, at, mark]) => head.startsWith(mark, at))?.[0] ?? null
}

// As windows-1252 has them, which is what "latin1" names (Encoding Standard, 4.2).
const marks: readonly (readonly [form: string, at: number, mark: string])[] = [
  ['a tar archive', 257, 'ustar'],
  ['a 7z archive', 0, '7z¼¯\u0027\u001c'],
  ['a RAR archive', 0, 'Rar!\u001a\u0007'],
  ['packed by zstd', 0, '(µ/ý'],
  ['packed by bzip2', 0, 'BZh'],
  ['packed by xz', 0, 'ý7zXZ'],
]
