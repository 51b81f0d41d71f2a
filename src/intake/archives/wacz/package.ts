import { sha256Of } from '#base'
import type { Bundle, Member } from '../../bundle.ts'
import { wholeOf } from '../../delivery.ts'
import { Failure } from '#base'
import { isSignedBy } from './signature.ts'

/** What a WACZ file (specs.webrecorder.net/wacz, 1.1.1 and 1.2) says of its own files. */
export type Package = {
  /** By name: the SHA-256 that it should have, in hexadecimal. */
  readonly digests: ReadonlyMap<string, string>
  /** What does not agree with it, or could not be checked, in words. */
  readonly doubts: readonly string[]
}

/** `datapackage.json` and friends are some kilobytes. */
const mostOfPackage = 1 << 26

export async function packageOf(bundle: Bundle): Promise<Package> {
  const bytes = await contentOf(bundle, 'datapackage.json')
  if (bytes instanceof Failure) return { digests: new Map(), doubts: [`datapackage.json cannot be read, so no file was checked`] }
  const value = parsed(bytes)
  const resources = isObject(value) && Array.isArray(value['resources']) ? value['resources'] : []
  const listed = resources.filter(isObject)
  const digests = listed.flatMap(({ path, hash }) => {
    const [, digest] = typeof hash === 'string' ? (/^sha256:([0-9a-f]{64})$/iu.exec(hash) ?? []) : []
    return typeof path === 'string' && digest !== undefined ? [[path, digest.toLowerCase()] as const] : []
  })
  const names = new Set(bundle.members.map(({ name }) => name))
  const missing = listed.flatMap(({ path }) => (typeof path === 'string' && !names.has(path) ? [path] : []))
  const unchecked = listed.length - digests.length
  const doubts = [
    ...(value === null ? ['datapackage.json is no JSON, so no file was checked'] : []),
    ...missing.map((path) => `${path} is listed and not there`),
    ...(unchecked > 0 ? [`${unchecked} listed ${unchecked === 1 ? 'file has' : 'files have'} no SHA-256 to compare`] : []),
    ...(await doubtsOfDigest(bundle, bytes)),
  ]
  return { digests: new Map(digests), doubts }
}

/** The digest of the package, and who signed it. Without the file nothing was promised. */
async function doubtsOfDigest(bundle: Bundle, described: Uint8Array): Promise<readonly string[]> {
  const name = 'datapackage-digest.json'
  if (!bundle.members.some((member) => member.name === name)) return []
  const bytes = await contentOf(bundle, name)
  const value = bytes instanceof Failure ? null : parsed(bytes)
  if (!isObject(value)) return [`${name} cannot be read`]
  const { hash, signedData } = value
  if (hash !== `sha256:${sha256Of(described)}`) return [`datapackage.json is not the one that ${name} was made for`]
  if (!isObject(signedData)) return []
  const { signature, publicKey, hash: signed } = signedData
  if (typeof signature !== 'string' || typeof publicKey !== 'string')
    return ['the signature is made with a certificate, and was not checked']
  if (signed !== undefined && signed !== hash) return ['the signature is of another package']
  return (await isSignedBy(publicKey, signature, hash)) ? [] : ['the signature does not fit']
}

async function contentOf({ members }: Bundle, name: string): Promise<Uint8Array | Failure> {
  const member: Member | undefined = members.find((one) => one.name === name)
  if (!member) return new Failure('file/missing', `${name}: does not exist`)
  const delivery = await member.open()
  return delivery instanceof Failure ? delivery : failing(() => wholeOf(delivery, name, mostOfPackage))
}

/** What unpacks as it is read throws its Failure. */
async function failing<Value>(read: () => Promise<Value | Failure>): Promise<Value | Failure> {
  try {
    return await read()
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
