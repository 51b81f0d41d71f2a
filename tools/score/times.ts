// Our times in the shape of the TIMEX3 scorer: node tools/score/times.ts GOLD.jsonl > PRED.jsonl
// GOLD has a line {id, dct, text} for each document; dct is the day it was written on, or null.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '#base'
import { timesIn } from '#grounding'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import { dayOf } from '#model'

type Gold = { readonly id: string; readonly dct: string | null; readonly text: string }

for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  const { id, dct, text }: Gold = JSON.parse(line)
  const about = { path: null, format: 'jsonl', publishedOn: dayOf((dct ?? '').slice(0, 10)), publisher: null, url: null } as const
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id, text })), about)
  if (!document || document instanceof Failure) continue
  const { referents, mentions } = timesIn(document, sentencesOf(document))
  const times = new Map<string | null, (typeof referents)[number]>(referents.map((time) => [time.id, time]))
  const timex = mentions.flatMap(({ at: { start, end }, referent }) => {
    const time = times.get(referent)
    return time ? [{ start, end, type: time.type, value: time.value }] : []
  })
  console.log(JSON.stringify({ id, timex }))
}
