// The documents of a gold file of attributions: a line {docId, text, attributions} for each, as JSON Lines input would give them.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import type { Document } from '#model'
import type { GoldAttribution } from './right.ts'

type Line = { readonly docId: string; readonly text: string; readonly attributions: readonly GoldAttribution[] }
export type Attributed = { readonly docId: string; readonly document: Document; readonly gold: readonly GoldAttribution[] }

/** `share`: "1/3" keeps every third document, from the second. */
export async function* attributedIn(path: string, share = '0/1'): AsyncGenerator<Attributed> {
  const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
  const [part = 0, parts = 1] = share.split('/').map(Number)
  let row = 0
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (row++ % parts !== part) continue
    const { docId, text, attributions }: Line = JSON.parse(line)
    const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id: docId, text })), about)
    if (document && !(document instanceof Failure)) yield { docId, document, gold: attributions }
  }
}
