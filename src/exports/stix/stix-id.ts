import { createHash } from 'node:crypto'

export type StixId = `${string}--${string}`

/**
 * "note--" and a UUID of version 5 (RFC 9562) from what the object stands for, so that the same thing has the same id in every export. The
 * namespace is our own: STIX 2.1 (2.9) keeps 00abedb4-… for cyber-observable objects.
 */
export const stixIdOf = (type: string, key: string): StixId => `${type}--${uuidOf(namespace, `${type} ${key}`)}`

/** The UUID of version 5 of a name within a namespace. */
export function uuidOf(space: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

/** RFC 9562's namespace of addresses, and in it ours. */
const addresses = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
const namespace = uuidOf(addresses, 'urn:claimbook:stix')
