import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * What kind of special address this is ("a loopback address"), or null for one of the public internet. `address` is IPv4 or IPv6 as
 * a resolver or a URL gives it, without brackets; whatever is neither counts as special. From the special-purpose registries of
 * IANA (RFC 6890 and what followed). Of IPv6, only what is handed out as global unicast (2000::/3) is public. An address of a
 * NAT64 (64:ff9b::/96, RFC 6052) is what the IPv4 address in its last 32 bits is.
 */
export function specialUseOf(address: string): string | null {
  if (isIPv4(address)) return nameIn(ipv4, address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return 'no address of the public internet'
  if (nat64.check(address, 'ipv6')) return specialUseOf(lastFour(address))
  const special = nameIn(ipv6, address, 'ipv6')
  return special ?? (globalUnicast.check(address, 'ipv6') ? null : 'no address of the public internet')
}

type Row = readonly [network: string, prefix: number, what: string]

const ipv4Rows: readonly Row[] = [
  ['0.0.0.0', 8, 'an unspecified address'],
  ['10.0.0.0', 8, 'a private address'],
  ['100.64.0.0', 10, 'an address inside a carrier’s network'],
  ['127.0.0.0', 8, 'a loopback address'],
  // A cloud's own server, which answers to machines in it alone.
  ['168.63.129.16', 32, 'a cloud’s internal address'],
  ['169.254.0.0', 16, 'a link-local address'],
  ['172.16.0.0', 12, 'a private address'],
  ['192.0.0.0', 24, 'an address reserved for protocols'],
  ['192.0.2.0', 24, 'an address for documentation'],
  ['192.31.196.0', 24, 'an address reserved for protocols'],
  ['192.52.193.0', 24, 'an address reserved for protocols'],
  ['192.88.99.0', 24, 'an address of a 6to4 relay'],
  ['192.168.0.0', 16, 'a private address'],
  ['192.175.48.0', 24, 'an address reserved for protocols'],
  ['198.18.0.0', 15, 'an address for benchmarks'],
  ['198.51.100.0', 24, 'an address for documentation'],
  ['203.0.113.0', 24, 'an address for documentation'],
  ['224.0.0.0', 4, 'a multicast address'],
  ['255.255.255.255', 32, 'a broadcast address'],
  ['240.0.0.0', 4, 'a reserved address'],
]

const ipv6Rows: readonly Row[] = [
  ['::', 128, 'an unspecified address'],
  ['::1', 128, 'a loopback address'],
  ['::ffff:0:0', 96, 'an IPv4 address in disguise'],
  ['::', 96, 'an IPv4 address in disguise'],
  ['64:ff9b:1::', 48, 'an address inside a network'],
  ['100::', 64, 'an address that discards'],
  ['2001::', 32, 'an IPv4 address in disguise'],
  ['2001:2::', 48, 'an address for benchmarks'],
  ['2001::', 23, 'an address reserved for protocols'],
  ['2001:db8::', 32, 'an address for documentation'],
  ['2002::', 16, 'an IPv4 address in disguise'],
  ['3fff::', 20, 'an address for documentation'],
  ['2620:4f:8000::', 48, 'an address reserved for protocols'],
  ['fc00::', 7, 'a private address'],
  ['fe80::', 10, 'a link-local address'],
  ['fec0::', 10, 'a private address'],
  ['ff00::', 8, 'a multicast address'],
]

type Family = 'ipv4' | 'ipv6'
type Named = { readonly what: string; readonly addresses: BlockList }

function subnet(network: string, prefix: number, family: Family): BlockList {
  const addresses = new BlockList()
  addresses.addSubnet(network, prefix, family)
  return addresses
}
const named = (rows: readonly Row[], family: Family): readonly Named[] =>
  rows.map(([network, prefix, what]) => ({ what, addresses: subnet(network, prefix, family) }))
const ipv4 = named(ipv4Rows, 'ipv4')
const ipv6 = named(ipv6Rows, 'ipv6')
const nat64 = subnet('64:ff9b::', 96, 'ipv6')
const globalUnicast = subnet('2000::', 3, 'ipv6')

/** The first row that holds the address; so a narrow row stands before a wide one. */
const nameIn = (rows: readonly Named[], address: string, family: Family): string | null =>
  rows.find(({ addresses }) => addresses.check(address, family))?.what ?? null

/** The last 32 bits of an IPv6 address as IPv4: of "64:ff9b::808:808", "8.8.8.8". */
function lastFour(address: string): string {
  const dotted = /(?<![\d.])[\d.]+$/u.exec(address)?.[0] ?? ''
  if (isIPv4(dotted)) return dotted
  const groups = (address.split('::').at(-1) ?? '').split(':')
  const [high = '', low = ''] = ['0', '0', ...groups].slice(-2)
  const value = [Number.parseInt(high, 16) || 0, Number.parseInt(low, 16) || 0]
  return value.flatMap((group) => [group >> 8, group & 255]).join('.')
}
