import { stat } from 'node:fs/promises'

/** The bytes of all the files together, or null where one of them does not tell. */
export async function sizesOf(paths: readonly string[]): Promise<number | null> {
  let total = 0
  for (const path of paths) {
    if (path === '-') return null
    const found = await stat(path).catch(() => null)
    if (found && !found.isFile()) continue
    total += found?.size ?? 0
  }
  return total
}
