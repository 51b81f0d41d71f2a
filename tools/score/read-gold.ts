// The readings of a gold file of reports with a line {doc_id, title, text, published} for each, as JSON Lines input would give them.
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { dayOf, type Reading } from '#model'
import { read } from '#reading'

type Gold = { readonly doc_id: string; readonly title: string; readonly text: string; readonly published: string | null }

/** Which incident each document of a gold file is of. */
export function incidentsOfGold(path: string): ReadonlyMap<string, string> {
  const rows = readFileSync(path, 'utf8').trim().split('\n')
  return new Map(
    rows.map((row): [string, string] => {
      const { doc_id: id, incident_id: incident }: { readonly doc_id: string; readonly incident_id: string } = JSON.parse(row)
      return [id, incident]
    }),
  )
}

export async function* readingsOfGold(path: string): AsyncGenerator<{ readonly id: string; readonly reading: Reading }> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { doc_id: id, title, text, published }: Gold = JSON.parse(line)
    const about = {
      path: null,
      format: 'jsonl',
      publishedOn: dayOf((published ?? '').slice(0, 10)),
      publisher: null,
      url: null,
    } as const
    const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id, title, text })), about)
    if (document && !(document instanceof Failure)) yield { id, reading: read(document) }
  }
}
