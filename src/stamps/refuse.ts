import { Failure } from '#base'

/** Leaves the steps inside `orFailure`: what was received is not what it should be. */
export function refuse(why: string): never {
  throw new Failure('stamp/invalid', `the time-stamp is not valid: ${why}`)
}

/**
 * What the steps give, or the failure that one of them left by. Bytes from outside may make the reading of them throw
 * anything; whatever it is, it says that they are no time-stamp.
 */
export function orFailure<Result>(steps: () => Result): Result | Failure {
  try {
    return steps()
  } catch (cause) {
    if (cause instanceof Failure) return cause
    return new Failure('stamp/invalid', 'the time-stamp is not valid: it is damaged, or is no time-stamp at all', cause)
  }
}
