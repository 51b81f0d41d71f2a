// The readings of a gold file of reports with a line {doc_id, title, text, published} for each, as JSON Lines input would give them.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { dayOf, type Reading } from '#model'
import { read } from '#reading'

type Gold = {
  readonly doc_id: string
  readonly incident_id?: string | null
  readonly title: string
  readonly text: string
  readonly published: string | null
}
/** `incident`: the one that gold says the report is about; null where it does not say. */
export type GoldReading = { readonly id: string; readonly incident: string | null; readonly reading: Reading }

/** Of all reports, or of those on some incidents alone. */
export async function* readingsOfGold(path: string, incidents?: ReadonlySet<string>): AsyncGenerator<GoldReading> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { doc_id: id, incident_id: incident = null, title, text, published }: Gold = JSON.parse(line)
    if (incidents && !(incident !== null && incidents.has(incident))) continue
    const about = {
      path: null,
      format: 'jsonl',
      publishedOn: dayOf((published ?? '').slice(0, 10)),
      publisher: null,
      url: null,
    } as const
    const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id, title, text })), about)
    if (document && !(document instanceof Failure)) yield { id, incident, reading: read(document) }
  }
}
