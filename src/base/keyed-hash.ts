import { createHmac } from 'node:crypto'

/** HMAC-SHA-256 (RFC 2104, FIPS 198-1) of the UTF-8 bytes of `text`, 64 hexadecimal digits. */
export const keyedHashOf = (text: string, secret: Uint8Array): string => createHmac('sha256', secret).update(text).digest('hex')
