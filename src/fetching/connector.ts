import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Failure, onDemand } from '#base'
import type * as Undici from 'undici'

export type Address = { readonly address: string; readonly family: 4 | 6 }
/** All addresses of a name. Throws where there are none, as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>

export type Connecting = {
  /** What messages call the page that is asked for. */
  readonly name: string
  readonly resolve?: Resolve | undefined
  /** What is special about an address, or null where it may be connected to. */
  readonly specialUse: (address: string) => string | null
  readonly connectMs: number
  readonly signal: AbortSignal
}

/**
 * Opens the connections of an undici client. A name is looked up once for each connection, all its addresses are weighed, and the
 * connection goes to just these: so neither a redirect nor a name that answers otherwise the second time (DNS rebinding)
 * leads to where `specialUse` says no. An address in numbers is weighed in the same way. 'fetch/refused-address' if one is special.
 */
export function checkedConnector(connecting: Connecting): Undici.buildConnector.connector {
  return (options, callback) => {
    void connect(options, callback, connecting)
  }
}

async function connect(
  options: Undici.buildConnector.Options,
  callback: Undici.buildConnector.Callback,
  connecting: Connecting,
): Promise<void> {
  try {
    const addresses = await weighed(options.hostname, connecting)
    connectorTo(addresses, connecting)(options, callback)
  } catch (cause) {
    callback(cause instanceof Error ? cause : new Error(String(cause)), null)
  }
}

async function weighed(
  hostname: string,
  { name, resolve = lookedUp, specialUse, signal }: Connecting,
): Promise<readonly Address[]> {
  const family = isIP(hostname)
  const addresses = family === 4 || family === 6 ? [{ address: hostname, family } as const] : await resolve(hostname)
  signal.throwIfAborted()
  for (const { address } of addresses) {
    const what = specialUse(address)
    if (what !== null) throw refused(name, hostname === address ? `is ${what}` : `leads to ${address}, ${what}`)
  }
  if (addresses.length === 0) throw new Failure('fetch/unreachable', `${name}: has no address; check how it is written`)
  return addresses
}

const refused = (name: string, is: string): Failure =>
  new Failure(
    'fetch/refused-address',
    `${name}: ${is}, and only public ones are asked; --allow-private on the command line allows others`,
  )

const lookedUp: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address, family }) => ({ address, family: family === 4 ? 4 : 6 }))

function connectorTo(addresses: readonly Address[], { connectMs, signal }: Connecting): Undici.buildConnector.connector {
  const [first] = addresses
  const answer: LookupFunction = (_hostname, { all }, callback) => {
    if (all === true || first === undefined) callback(null, [...addresses])
    else callback(null, first.address, first.family)
  }
  const buildConnector: typeof Undici.buildConnector = onDemand('undici/lib/core/connect.js')
  // HTTP/1.1 alone: one answer on one connection is what the limits are made for.
  return buildConnector({ lookup: answer, signal, timeout: connectMs, allowH2: false, maxCachedSessions: 0 })
}
