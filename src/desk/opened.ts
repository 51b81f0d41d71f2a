import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Failure } from '#base'

/** An input that is there and can be opened. Its size is 0 where it is not known: standard input, a pipe. */
export type Opened = { readonly path: string | null; readonly size: number; readonly chunks: () => AsyncIterable<Uint8Array> }

/** A path, `-` for standard input, or bytes that are at hand under a name. */
export type Input = string | { readonly name: string; readonly bytes: Uint8Array }

export async function opened(input: Input): Promise<Opened | Failure> {
  if (typeof input !== 'string') {
    const { name, bytes } = input
    return { path: name, size: bytes.length, chunks: () => Readable.from([bytes]) }
  }
  const path = input
  if (path === '-') return { path: null, size: 0, chunks: () => process.stdin }
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return new Failure('file/folder', `${path}: is a folder; name the files in it (${path.replace(/\/+$/, '')}/*)`)
    return { path, size: found.isFile() ? found.size : 0, chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }) }
  } catch (cause) {
    return failureOf(path, cause)
  }
}

export function failureOf(path: string | null, cause: unknown): Failure {
  const name = path ?? 'standard input'
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('file/missing', `${name}: does not exist`, cause)
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure('file/unreadable', `${name}: may not be read (permission denied)`, cause)
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Failure('file/unreadable', `${name}: cannot be read (${why})`, cause)
}
