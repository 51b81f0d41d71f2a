import { longestLine } from './limits.ts'

/** A value inside a JSON text, as the bytes that spell it. */
export type Slice = {
  /** Keys with dots between them, "[]" for the elements of a list: "chats.list[].messages[]". The whole text is "". */
  readonly path: string
  /** Of its first byte in the whole text. */
  readonly offset: number
  /** null where the value is larger or deeper than may be. */
  readonly bytes: Uint8Array | null
}
/** From this byte on the text is no JSON, or has no end; what came before it holds. */
export type Broken = { readonly brokenAt: number }

/** What to do with the value at a path: take its bytes, look for more inside it, or pass it by. */
export type Step = 'take' | 'enter' | 'pass'
/** `opens`: it is an object or a list. */
export type StepAt = (path: string, opens: boolean) => Step

export const isBroken = (found: Slice | Broken): found is Broken => 'brokenAt' in found

/** Containers in a value that is taken. */
const deepestTaken = 128
/** Containers that are entered around it: a thread of answers is deep. */
const deepestEntered = 2048
/** So many bytes are looked through before what was found in them goes on, so that a text at hand is not held twice. */
const stretch = 1 << 16

/** The values that `stepAt` takes, in order and as they come: one of them in memory at a time, at most 16 MiB, of a text of any size. */
export async function* slicesIn(chunks: AsyncIterable<Uint8Array>, stepAt: StepAt): AsyncGenerator<Slice | Broken> {
  const scanner = scannerOf(stepAt)
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += stretch) {
      yield* scanner.slicesIn(chunk.subarray(from, from + stretch))
      if (scanner.isBroken()) return
    }
  yield* scanner.atEnd()
}

type Container = { readonly isList: boolean; readonly path: string }
type Awaited = 'value' | 'key' | 'colon' | 'next' | 'nothing'
type Inside = { readonly path: string; readonly offset: number; readonly taken: boolean }

/**
 * The scanner by itself, for bytes that come in pieces. It is one pass over the bytes; inside values that are taken or passed by it
 * follows quotation marks and brackets alone, so whether they are JSON is for whoever parses them to say.
 */
export function scannerOf(stepAt: StepAt) {
  const around: Container[] = []
  let awaited: Awaited = 'value'
  let mayClose = false
  let inside: Inside | null = null
  let key: string | null = null
  let [depth, size] = [0, 0]
  let [inString, escaped, refused] = [false, false, false]
  let parts: Uint8Array[] = []
  let keyParts: Uint8Array[] | null = null
  let base = 0
  let broken = false

  function* fault(at: number): Generator<Broken> {
    broken = true
    yield { brokenAt: at }
  }

  const pathHere = (): string => {
    const container = around.at(-1)
    if (!container) return ''
    if (container.isList) return `${container.path}[]`
    return container.path === '' ? (key ?? '') : `${container.path}.${key ?? ''}`
  }

  function keep(bytes: Uint8Array): void {
    if (!inside?.taken || refused) return
    size += bytes.length
    refused = size > longestLine
    if (refused) parts = []
    else parts.push(bytes.slice())
  }

  function finished(): Slice | null {
    const slice = inside?.taken ? { path: inside.path, offset: inside.offset, bytes: refused ? null : wholeOf(parts) } : null
    inside = null
    parts = []
    awaited = around.length === 0 ? 'nothing' : 'next'
    return slice
  }

  /** Over the rest of a value. The offset behind what was looked at, and whether the value ended there. */
  function through(chunk: Uint8Array, from: number): { readonly end: number; readonly ended: boolean } {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (inString) {
        if (escaped) escaped = false
        else if (byte === backslash) escaped = true
        else if (byte === quote) {
          inString = false
          if (depth === 0) return { end: at + 1, ended: true }
        }
      } else if (byte === quote) inString = true
      else if (byte === openBrace || byte === openBracket) {
        depth += 1
        if (depth > deepestTaken) refused = true
      } else if (byte === closeBrace || byte === closeBracket) {
        if (depth === 0) return { end: at, ended: true }
        depth -= 1
        if (depth === 0) return { end: at + 1, ended: true }
      } else if (depth === 0 && (byte === comma || isSpace(byte))) return { end: at, ended: true }
    }
    return { end: chunk.length, ended: false }
  }

  /** Over the rest of a key, whose opening mark is behind. */
  function throughKey(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      if (escaped) escaped = false
      else if (chunk[at] === backslash) escaped = true
      else if (chunk[at] === quote) {
        key = keyIn(wholeOf([...(keyParts ?? []), chunk.subarray(from, at)]))
        keyParts = null
        awaited = 'colon'
        return at + 1
      }
    }
    const kept = (keyParts ?? []).reduce((sum, part) => sum + part.length, 0)
    if (kept < stretch) keyParts?.push(chunk.slice(from))
    return chunk.length
  }

  /** Begins a value. Whether it was one. */
  function begin(byte: number, offset: number): boolean {
    if (byte === comma || byte === colon || byte === closeBrace || byte === closeBracket) return false
    const opens = byte === openBrace || byte === openBracket
    const path = pathHere()
    const step = stepAt(path, opens)
    if (opens && step === 'enter' && around.length < deepestEntered) {
      around.push({ isList: byte === openBracket, path })
      awaited = byte === openBracket ? 'value' : 'key'
      mayClose = true
      return true
    }
    inside = { path, offset, taken: step === 'take' }
    ;[depth, size, inString, escaped, refused] = [0, 0, false, false, false]
    return true
  }

  /** Takes one byte between values. Whether it was one that may stand there. */
  function between(byte: number, offset: number): boolean {
    const container = around.at(-1)
    const closes = container && byte === (container.isList ? closeBracket : closeBrace)
    if (closes && (awaited === 'next' || mayClose)) {
      around.pop()
      awaited = around.length === 0 ? 'nothing' : 'next'
      mayClose = false
      return true
    }
    mayClose = false
    if (awaited === 'value') return begin(byte, offset)
    if (awaited === 'key') {
      if (byte !== quote) return false
      ;[keyParts, escaped] = [[], false]
      return true
    }
    if (awaited === 'colon') {
      awaited = 'value'
      return byte === colon
    }
    if (awaited === 'next') {
      awaited = container?.isList === true ? 'value' : 'key'
      return byte === comma
    }
    // A script's assignment ends in a semicolon.
    return byte === semicolon
  }

  return {
    isBroken: () => broken,
    slicesIn: function* (chunk: Uint8Array): Generator<Slice | Broken> {
      let at = 0
      while (at < chunk.length && !broken) {
        if (keyParts) at = throughKey(chunk, at)
        else if (inside) {
          const { end, ended } = through(chunk, at)
          keep(chunk.subarray(at, end))
          at = end
          const slice = ended ? finished() : null
          if (slice) yield slice
        } else {
          const byte = chunk[at] ?? 0
          const offset = base + at
          if (!isSpace(byte) && byteOrderMark[offset] !== byte && !between(byte, offset)) yield* fault(offset)
          // A value is gone through from its first byte.
          if (!inside) at += 1
        }
      }
      base += chunk.length
    },
    atEnd: function* (): Generator<Slice | Broken> {
      if (inside && around.length === 0 && depth === 0 && !inString) {
        const slice = finished()
        if (slice) yield slice
      }
      if (awaited !== 'nothing') yield* fault(base)
    },
  }
}

const [quote, backslash, comma, colon, semicolon] = [0x22, 0x5c, 0x2c, 0x3a, 0x3b]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
const byteOrderMark = [0xef, 0xbb, 0xbf]
const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

function wholeOf(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  return only && parts.length === 1 ? only : Uint8Array.from(Buffer.concat(parts))
}

function keyIn(bytes: Uint8Array): string {
  const written = new TextDecoder().decode(bytes)
  if (!written.includes('\\')) return written
  try {
    const key: unknown = JSON.parse(`"${written}"`)
    return typeof key === 'string' ? key : written
  } catch {
    return written
  }
}
