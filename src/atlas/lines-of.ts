const longest = 1 << 20

/** The lines of a stream of UTF-8; null for one that is longer than a megabyte. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  let rest: string | null = ''
  for await (const chunk of chunks) {
    const parts: string[] = decoder.decode(chunk, { stream: true }).split('\n')
    for (const [index, part] of parts.entries()) {
      if (rest !== null) rest = rest.length + part.length > longest ? null : rest + part
      if (index === parts.length - 1) break
      yield rest === null ? null : rest.replace(/\r$/u, '')
      rest = ''
    }
  }
  if (rest === null || rest !== '') yield rest
}
