import { never } from '#base'

/** Small letters. Whoever calls with anything but 64 hexadecimal digits is at fault. */
export const sha256In = (digits: string): string =>
  /^[\da-f]{64}$/iu.test(digits) ? digits.toLowerCase() : never(`“${digits}” as a SHA-256`)
