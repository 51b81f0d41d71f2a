import { Failure } from '#base'
import { askForStamps } from '#desk'
import { stampsOf, wantStamp } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import { print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type StampGiven = BookGiven & { readonly later?: boolean; readonly list?: boolean }

/** Wants a time-stamp of the chain as it is now from each authority, and asks for all that are wanted. Offline, they stay wanted. */
export const stamp = (authorities: readonly string[], given: StampGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    for (const authority of authorities) {
      if (!/^https?:\/\//iu.test(authority))
        throw new Failure('usage', `${authority} is no address of an authority: it begins with https:// or http://`)
      await wantStamp(ledger, authority)
    }
    if (given.list !== true && given.later !== true)
      for await (const found of askForStamps(ledger, by))
        if (found instanceof Failure) {
          say(`${found.message}; the stamp stays wanted, and \`claimbook stamp\` asks again`)
          process.exitCode = exitCodes.failed
        }
    for (const { position, hash, authority, askedAt, stampedAt, token } of await stampsOf(ledger)) {
      const encoded = token === null ? null : Buffer.from(token).toString('base64')
      await print(
        given.json === true
          ? `${JSON.stringify({ position, hash, authority, askedAt, stampedAt, token: encoded })}\n`
          : `line ${position}  ${hash.slice(0, 16)}…  ${stampedAt === null ? `wanted since ${askedAt}` : `stamped ${stampedAt}`}  ${authority}\n`,
      )
    }
  })
