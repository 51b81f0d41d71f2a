import type { Failure } from '#base'
import { checked } from './checked.ts'
import { orFailure } from './refuse.ts'
import { rootsIn } from './roots.ts'
import { sha256In } from './sha256.ts'
import type { CheckedStamp } from './stamp.ts'

/**
 * Checks a kept stamp with nothing but what is handed in: it is of this digest, its signature holds, its certificate may
 * sign time-stamps and was valid at the stamp's time, and, where roots are given (certificates in DER, or a bundle in PEM),
 * leads to one of them by certificates that were valid then. 'stamp/untrusted' if it leads to none of them, 'stamp/invalid'
 * for everything else. Whether a certificate was revoked is not asked.
 */
export function checkStamp(
  token: Uint8Array,
  sha256: string,
  trusted: readonly Uint8Array[] | string | null = null,
): CheckedStamp | Failure {
  const digest = sha256In(sha256)
  return orFailure(() => {
    const { stamp } = checked(token, digest, trusted === null ? null : rootsIn(trusted))
    return { ...stamp, trusted: trusted === null ? null : true }
  })
}
