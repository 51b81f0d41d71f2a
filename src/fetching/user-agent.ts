import { Failure } from '#base'
import about from '../../package.json' with { type: 'json' }

/** What robots.txt knows us by, whatever the user agent is set to. */
export const productToken = 'Claimbook'

export const defaultUserAgent = `${productToken}/${about.version}`

/** The text as the value of a header, or 'usage'. */
export function userAgentOf(text: string = defaultUserAgent): string | Failure {
  return /^[\x21-\x7e](?:[\x20-\x7e]{0,254}[\x21-\x7e])?$/u.test(text)
    ? text
    : new Failure('usage', 'the user agent is not one that can be sent; give up to 256 letters, digits and signs of ASCII')
}
