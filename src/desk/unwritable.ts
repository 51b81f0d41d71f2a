import { Failure } from '#base'

/** Why a file could not be written. */
export const unwritable = (path: string, cause: unknown): Failure =>
  new Failure('file/unreadable', `${path}: cannot be written (${cause instanceof Error ? cause.message : String(cause)})`, cause)
