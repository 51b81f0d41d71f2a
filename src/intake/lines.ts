/** One line without its line end, counted from 1; `bytes` is null where it is longer than the limit. */
export type Line = { readonly bytes: Uint8Array | null; readonly line: number }

const newline = 0x0a

/** The lines of a stream, one in memory at a time. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let line = 1
  const whole = (): Line => ({ bytes: size > longest ? null : Buffer.concat(parts), line })
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      size += end - start
      parts.push(chunk.subarray(start, end))
      yield whole()
      parts = []
      size = 0
      line += 1
      start = end + 1
    }
    size += chunk.length - start
    // Of a line that is too long nothing is kept: only its end is looked for.
    if (size > longest) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (size > 0) yield whole()
}
