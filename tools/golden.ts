import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Failure, never } from '#base'
import { documentsIn } from '#intake'
import { read } from '#reading'
import { goldenBlocks } from './golden-lines.ts'

const root = new URL('../', import.meta.url)

export const slugs = (): string[] => readdirSync(new URL('goldens/', root)).toSorted()
export const expectedFile = (slug: string): URL => new URL(`goldens/${slug}/expected.txt`, root)

/** What the reader makes of a golden's source today, in blocks. */
export function blocksToday(slug: string): string[] {
  const path = sourceOf(slug)
  const about = { path, format: 'guess', publishedOn: null, publisher: null, url: null } as const
  return documentsIn(readFileSync(new URL(path, root)), about).flatMap((document) => {
    if (document instanceof Failure) return [`failure  ${document.code}  ${document.message}`]
    const { givenId, title, publisher, publishedOn } = document
    const head = [givenId, title, publisher, publishedOn].map((part) => part ?? '–').join('  ')
    return [`document  ${head}`, ...goldenBlocks(read(document))]
  })
}

/** `source.txt`, `source.html` or `source.jsonl`; or a file `source` whose one line is the path of a report in examples/. */
function sourceOf(slug: string): string {
  const folder = `goldens/${slug}`
  const own = ['source.txt', 'source.html', 'source.jsonl'].find((name) => existsSync(new URL(`${folder}/${name}`, root)))
  if (own !== undefined) return `${folder}/${own}`
  const pointer = new URL(`${folder}/source`, root)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : never(`${folder} without a source`)
}
