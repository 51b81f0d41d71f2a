import { stat } from 'node:fs/promises'
import { bundledAtlas, type Called, type Imported, importFile, keyOf, openAtlas } from '#atlas'
import { exitCodes } from './exit-codes.ts'
import { progressOf } from './progress.ts'
import { print, say } from './streams.ts'

const shownFaults = 5

/** Adds the files to a gazetteer. A file that is none is said, and does not stop the others. */
export async function importPlaces(files: readonly string[], to: string): Promise<void> {
  for (const from of files) {
    const progress = progressOf(process.stderr)
    try {
      const { size } = await stat(from)
      const found = await importFile(from, to, (bytes) => progress.show({ documents: 0, bytes, totalBytes: size }))
      progress.clear()
      await report(from, to, found)
    } catch (cause) {
      progress.clear()
      process.exitCode = exitCodes.failed
      say(`${from}: ${why(cause)}; nothing was imported from it`)
    }
  }
}

const why = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder; name the files in it'
  return cause instanceof Error ? cause.message : String(cause)
}

async function report(from: string, to: string, { places, names, faults, faulty }: Imported): Promise<void> {
  for (const { line, what } of faults.slice(0, shownFaults)) say(`${from}, line ${line}: ${what}`)
  if (faulty > shownFaults) say(`${from}: ${faulty - shownFaults} more lines like these were left out`)
  if (faulty > 0) process.exitCode = exitCodes.failed
  const count = (number: number, one: string, several: string) => `${number.toLocaleString('en')} ${number === 1 ? one : several}`
  await print(`${to}: ${count(places, 'place', 'places')} and ${count(names, 'other name', 'other names')} from ${from}\n`)
}

/** What places a name may mean, the best known first. */
export async function showPlaces(name: string, gazetteer: string | null): Promise<void> {
  let found: readonly Called[] = []
  try {
    found = openAtlas(gazetteer).called(keyOf(name))
  } catch (cause) {
    process.exitCode = exitCodes.failed
    return say(`${gazetteer ?? ''}: is no gazetteer of claimbook (${why(cause)})`)
  }
  if (found.length === 0) {
    process.exitCode = exitCodes.failed
    return say(`no place is called “${name}”; \`claimbook gazetteer import\` adds names of your own`)
  }
  for (const { entry } of found) await print(`${lineOf(entry)}\n`)
}

function lineOf({ id, name, kind, country, admin1, lat, lon, radiusKm, people, disputed }: Called['entry']): string {
  const region = admin1 === null || admin1 === id ? null : bundledAtlas.entry(admin1)
  const parts = [
    [name, region?.name, country].filter((part) => part).join(', '),
    kind,
    `${lat.toFixed(4)}, ${lon.toFixed(4)} ± ${radiusKm} km`,
    people > 0 ? `${people.toLocaleString('en')} people` : null,
    disputed.length > 0 ? `claimed by ${disputed.join(', ')}` : null,
    id > 0 ? `GeoNames ${id}` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
