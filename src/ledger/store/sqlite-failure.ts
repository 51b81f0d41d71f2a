import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '#base'

/** What SQLite says (sqlite.org/rescode.html), as what it means to whoever keeps the book. */
export function sqliteFailure(path: string, cause: unknown): Failure {
  if (cause instanceof Failure) return cause
  const why = cause instanceof Error ? cause.message : String(cause)
  switch (primaryCodeOf(cause)) {
    case 5:
    case 6:
      return new Failure('book/locked', `${path}: another process is writing to it; try again when it has finished`, cause)
    case 8:
    case 3:
      return new Failure('book/refused', `${path}: may not be written (${why}); nothing was changed`, cause)
    case 13:
      return new Failure(
        'book/full',
        `${path}: no space is left for it; nothing of the last step was kept, all before it was`,
        cause,
      )
    case 11:
    case 26:
      return new Failure(
        'book/damaged',
        existsSync(path) && statSync(path).isFile()
          ? `${path}: is damaged, or no book (${why}); nothing was changed. Keep the file, and take a copy that is whole`
          : `${path}: is no book (${why})`,
        cause,
      )
    case 14:
      return missing(path, cause)
    case 10:
      return new Failure('book/unreadable', `${path}: the disk failed (${why}); nothing of the last step was kept`, cause)
    default:
      return new Failure('book/fault', `${path}: the database stopped (${why}); this is a fault of claimbook`, cause)
  }
}

/** No book is at a path, or none that can be opened. */
export function missing(path: string, cause?: unknown): Failure {
  const of = (words: string) => new Failure('book/missing', `${path}: ${words}`, cause)
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return of('is a folder, not a book')
  } catch (denied) {
    return new Failure('book/refused', `${path}: may not be opened by this user (permission denied)`, denied)
  }
  if (!existsSync(dirname(path))) return of(`there is no folder ${dirname(path)} to keep it in`)
  if (cause !== undefined && existsSync(path))
    return new Failure('book/refused', `${path}: cannot be opened; this user must be able to write to it and its folder`, cause)
  return of('there is no book here; `claimbook add FILE…` makes one')
}

/** Whether another process stood in the way. */
export const isLocked = (cause: unknown): boolean => primaryCodeOf(cause) === 5 || primaryCodeOf(cause) === 6

/** node:sqlite gives the extended code in `errcode`; its last byte is the primary one. */
const primaryCodeOf = (cause: unknown): number =>
  cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode & 0xff : 0
