import { readFileSync } from 'node:fs'

const folder = new URL('../../data/', import.meta.url)

/** The bytes of a file that ships with the package, by its name under `data/`. The only file access of the reading rooms. */
export const readDataBytes = (name: string): Uint8Array => readFileSync(new URL(name, folder))

/** Where a file lies that ships with the package, for a library that opens it itself. */
export const addressOfData = (name: string): URL => new URL(name, folder)

/** The rows of a tab-separated file under `data/`, without its `#` comment lines and its empty lines. */
export function readRows(name: string): string[][] {
  const lines = new TextDecoder().decode(readDataBytes(name)).split('\n')
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
}
