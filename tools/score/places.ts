// Our places in the shape of the place scorer: node tools/score/places.ts GOLD.jsonl [--spans] > PRED.jsonl
// GOLD has a line {id, text, toponyms: [{start, end}]} for each document. Without --spans the place mentions of our own reading count, each with
// the point that it has; with it the names are given, and the resolver alone says what they mean in the light of each other.
import { readFileSync } from 'node:fs'
import { bundledAtlas } from '#atlas'
import { Failure } from '#base'
import { placesIn } from '#grounding'
import { documentsIn } from '#intake'
import { sentencesOf } from '#language'
import { resolvePlaces } from '../../src/grounding/places/resolve.ts'

type At = { readonly start: number; readonly end: number }
type Row = { readonly id: string; readonly text: string; readonly toponyms: readonly At[] }
type Point = At & { readonly lat: number; readonly lon: number }

const [path = '', mode] = process.argv.slice(2)
for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const row: Row = JSON.parse(line)
  console.log(JSON.stringify({ id: row.id, places: mode === '--spans' ? given(row) : found(row) }))
}

function given({ text, toponyms }: Row): Point[] {
  const names = toponyms.map(({ start, end }) => {
    return { name: text.slice(start, end), at: { start, end }, level: 'unknown', country: null } as const
  })
  return resolvePlaces(text, names, bundledAtlas).flatMap((one, index) => {
    const at = names[index]?.at
    return one && one !== 'ambiguous' && at ? [{ ...at, lat: one.entry.lat, lon: one.entry.lon }] : []
  })
}

function found({ id, text }: Row): Point[] {
  const about = { path: null, format: 'jsonl', publishedOn: null, publisher: null, url: null } as const
  const [document] = documentsIn(new TextEncoder().encode(JSON.stringify({ id, text })), about)
  if (!document || document instanceof Failure) return []
  const { mentions, referents } = placesIn(document, sentencesOf(document))
  return mentions.flatMap(({ at, referent }) => {
    const place = referents.find((one) => one.id === referent)
    return place?.lat != null && place.lon != null ? [{ start: at.start, end: at.end, lat: place.lat, lon: place.lon }] : []
  })
}
