import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Failure } from '#base'
import { type Bundle, type Delivery, deliveryOf, type Known, type Member } from '#intake'
import type { HowFetched } from '#ledger'

/** A path, an address of the web, `-` for standard input, or bytes that are at hand. */
export type Input = string | Handed

/** Bytes that are at hand, under a name, with what is known of them alone. */
export type Handed = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly known?: Partial<Known>
  readonly fetched?: HowFetched
}

/** An input that is there and can be opened: a file, or a folder with all that lies in it. */
export async function opened(input: Input): Promise<Delivery | Bundle | Failure> {
  if (typeof input !== 'string') return deliveryOf(input.bytes, input.name)
  if (input === '-') return standardInput
  try {
    const found = await stat(input)
    if (found.isDirectory()) return folder(input)
    return fileOf(input, found.isFile() ? found.size : null)
  } catch (cause) {
    return failureOf(input, cause)
  }
}

export const isBundle = (input: Delivery | Bundle): input is Bundle => 'members' in input

const standardInput: Delivery = {
  path: null,
  size: null,
  chunks: () => process.stdin,
  part: async () => new Uint8Array(),
}

/** A pipe has no size and comes once. What cannot be read is thrown as a Failure, so that the other files of its folder are still read. */
const fileOf = (path: string, size: number | null): Delivery => ({
  path,
  size,
  chunks: async function* () {
    try {
      yield* createReadStream(path, { highWaterMark: 1 << 18 })
    } catch (cause) {
      throw failureOf(path, cause)
    }
  },
  part: (from, to) =>
    partOf(path, from, to).catch((cause: unknown) => {
      throw failureOf(path, cause)
    }),
})

async function partOf(path: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(to - from), 0, to - from, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Links are not followed: what they lead to may lie anywhere, or lead back. */
async function folder(path: string): Promise<Bundle | Failure> {
  const members = await membersIn(path, path)
  if (members instanceof Failure) return members
  return { path, members: members.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** All that lies in a folder, at any depth. A folder in it that may not be read stands there as something that cannot be opened. */
async function membersIn(path: string, top: string): Promise<readonly Member[] | Failure> {
  try {
    const members: Member[] = []
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const at = join(path, entry.name)
      const name = relative(top, at).split(sep).join('/')
      if (entry.isFile()) members.push({ name, open: async () => fileOrFailure(at) })
      if (!entry.isDirectory()) continue
      const inner = await membersIn(at, top)
      if (inner instanceof Failure) members.push({ name, open: () => inner })
      else members.push(...inner)
    }
    return members
  } catch (cause) {
    return failureOf(path, cause)
  }
}

async function fileOrFailure(path: string): Promise<Delivery | Failure> {
  try {
    return fileOf(path, (await stat(path)).size)
  } catch (cause) {
    return failureOf(path, cause)
  }
}

export function failureOf(path: string | null, cause: unknown): Failure {
  const name = path ?? 'standard input'
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(name))
    return new Failure('file/missing', `${name}: is no file, and only https:// and http:// are fetched`, cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('file/missing', `${name}: does not exist`, cause)
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('file/unreadable', `${name}: may not be read (permission denied)`, cause)
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Failure('file/unreadable', `${name}: cannot be read (${why})`, cause)
}
