import { stat } from 'node:fs/promises'
import { isAddress } from './asking.ts'
import type { Input } from './opened.ts'

/** The bytes of all the files together, or null where one of them does not tell. */
export async function sizesOf(inputs: readonly Input[]): Promise<number | null> {
  let total = 0
  for (const path of inputs) {
    if (typeof path !== 'string') {
      total += path.bytes.length
      continue
    }
    if (path === '-' || isAddress(path)) return null
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) return null
    if (found && !found.isFile()) continue
    total += found?.size ?? 0
  }
  return total
}
