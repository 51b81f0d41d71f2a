import { Failure } from '#base'
import { checked } from './checked.ts'
import { tags } from './der.ts'
import { bytesOf, parsed, partsOf } from './parts.ts'
import { orFailure, refuse } from './refuse.ts'
import { sha256In } from './sha256.ts'
import type { Asked, Stamp } from './stamp.ts'
import { isGranted, statusIn, wordsOfStatus } from './status.ts'

/**
 * The stamp in an authority's reply, a TimeStampResp in DER (RFC 3161, 2.4.2), if it answers what was asked: this digest,
 * this nonce, and a signature that holds (see `checkStamp`). 'stamp/refused' with the authority's reason where it gave no
 * stamp, 'stamp/invalid' for everything else.
 */
export function stampFrom(reply: Uint8Array, asked: Asked): Stamp | Failure {
  const sha256 = sha256In(asked.sha256)
  return orFailure(() => {
    const parts = partsOf('the reply', parsed(reply))
    const status = statusIn(parts.one(tags.sequence))
    if (!isGranted(status)) {
      return new Failure('stamp/refused', `the authority gives no time-stamp: ${wordsOfStatus(status)}`)
    }
    const token = bytesOf(parts.one(tags.sequence))
    parts.end()
    const { stamp, nonce } = checked(token, sha256, null)
    if (nonce === null || nonce !== numberIn(asked.nonce))
      refuse('it answers another request (its nonce is not the one that was sent)')
    return stamp
  })
}

const numberIn = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
