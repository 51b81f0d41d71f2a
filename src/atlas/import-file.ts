import { createHash } from 'node:crypto'
import { createReadStream, existsSync, rmSync } from 'node:fs'
import { parse } from 'csv-parse'
import { bundledAtlas } from './atlas.ts'
import type { Entry } from './entry.ts'
import { keyOf } from './key.ts'
import { linesOf } from './lines-of.ts'
import { otherNameRow, placeRow, type ReadRow, tableRow } from './rows.ts'
import { type AtlasWriter, atlasWriter } from './writer.ts'

export type Imported = {
  readonly places: number
  readonly names: number
  /** Lines that could not be read, with their numbers, from 1; the first hundred. */
  readonly faults: readonly { readonly line: number; readonly what: string }[]
  readonly faulty: number
}

/**
 * Reads a GeoNames dump ("XX.txt", "allCountries.txt", "alternateNamesV2.txt") or a table in CSV with a heading into a user's gazetteer, which is made where
 * there is none. A place with a known id replaces what was there. A line that cannot be read is told and left out. Throws where the
 * file is none of these; the gazetteer is then as it was.
 */
export async function importFile(from: string, to: string, progress: (bytes: number) => void): Promise<Imported> {
  const isNew = !existsSync(to)
  const writer = atlasWriter(to)
  const hash = createHash('sha256')
  let done = 0
  const chunks = createReadStream(from, { highWaterMark: 1 << 18 }).on('data', (chunk) => {
    hash.update(chunk)
    done += chunk.length
    progress(done)
  })
  try {
    const imported = await written(from.toLowerCase().endsWith('.csv') ? tableRows(chunks, writer) : dumpRows(chunks), writer)
    const [first] = imported.faults
    if (imported.places + imported.names === 0)
      throw new Error(first ? `nothing in it is a place (line ${first.line}: ${first.what})` : 'nothing in it is a place')
    writer.finish(createHash('sha256').update(writer.edition).update(hash.digest()).digest('hex').slice(0, 12))
    return imported
  } catch (cause) {
    writer.abandon()
    if (isNew) rmSync(to, { force: true })
    throw cause
  }
}

type Numbered = { readonly line: number; readonly row: ReadRow }

async function written(rows: AsyncIterable<Numbered>, writer: AtlasWriter): Promise<Imported> {
  let [places, names, faulty] = [0, 0, 0]
  const faults: { line: number; what: string }[] = []
  for await (const { line, row } of rows) {
    if (row === null) continue
    if (typeof row === 'string') {
      faulty += 1
      if (faults.length < mostFaults) faults.push({ line, what: row })
      if (faulty >= hopeless && places + names === 0) throw new Error(`line ${faults[0]?.line ?? 1}: ${faults[0]?.what ?? ''}`)
      continue
    }
    if ('entry' in row) {
      writer.place(withBundled(row.entry))
      for (const [name, rank] of row.names) writer.name(keyOf(name), row.entry.id, rank)
      places += 1
      continue
    }
    const known = writer.has(row.nameOf) ? null : bundledAtlas.entry(row.nameOf)
    if (!known && !writer.has(row.nameOf)) continue
    if (known) writer.place(known)
    writer.name(keyOf(row.name), row.nameOf, 1)
    names += 1
  }
  return { places, names, faults, faulty }
}
/** A dump has neither who claims a place nor how far a region reaches: both stay as they were. */
function withBundled(entry: Entry): Entry {
  const before = bundledAtlas.entry(entry.id)
  const around = entry.admin1 === null ? null : bundledAtlas.entry(entry.admin1)
  const wide = entry.kind === 'country' || entry.kind === 'region' || entry.kind === 'district'
  return {
    ...entry,
    disputed: before?.disputed ?? around?.disputed ?? [],
    admin2: before?.admin2 ?? entry.admin2,
    radiusKm: wide && before ? before.radiusKm : entry.radiusKm,
  }
}
const mostFaults = 100
/** A file whose first lines are all wrong is another kind of file. */
const hopeless = 20

async function* dumpRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Numbered> {
  let line = 0
  for await (const words of linesOf(chunks)) {
    line += 1
    if (words === null) yield { line, row: 'the line is longer than any GeoNames has' }
    else if (words.trim() !== '' && !words.startsWith('#')) yield { line, row: dumpRow(words.split('\t')) }
  }
}

function dumpRow(cells: readonly string[]): ReadRow {
  if (cells.length === 19) return placeRow(cells, bundledAtlas.part)
  if (cells.length >= 4 && cells.length <= 10 && /^\d+$/u.test(cells[0] ?? '')) return otherNameRow(cells)
  return `${cells.length} columns between tabs; GeoNames has 19 for places, and 4 to 10 for other names`
}

/** Places without a GeoNames id get one below zero, from their place in the file and on. */
async function* tableRows(chunks: AsyncIterable<Buffer>, writer: AtlasWriter): AsyncGenerator<Numbered> {
  const parser = parse({
    bom: true,
    columns: headingOf,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longest,
  })
  let next = firstOwn
  const idOf = () => {
    while (writer.has(next)) next -= 1
    return next
  }
  const fed = (async () => {
    for await (const chunk of chunks) if (!parser.write(chunk)) await new Promise((ready) => parser.once('drain', ready))
    parser.end()
  })()
  fed.catch((cause: unknown) => parser.destroy(cause instanceof Error ? cause : new Error(String(cause))))
  for await (const { record, info } of parser) yield { line: info.lines, row: tableRow(record, idOf) }
  await fed
}
const longest = 1 << 16
/** Below every id of the bundled gazetteer. */
const firstOwn = -10_000_000

function headingOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/gu, '_'),
  )
  const missing = ['name', 'lat', 'lon'].filter((one) => !names.includes(one))
  if (missing.length > 0) throw new Error(`its first line names no column “${missing.join('”, “')}”`)
  return names
}
