import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specialUseOf } from './special-use.ts'

function check(expected: RegExp | null, addresses: readonly string[]): void {
  for (const address of addresses) {
    void test(`${address} ${expected === null ? 'is public' : 'is not'}`, () => {
      const what = specialUseOf(address)
      if (expected === null) assert.equal(what, null)
      else assert.match(what ?? 'public', expected)
    })
  }
}

check(/loopback/u, ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1'])
check(/unspecified/u, ['0.0.0.0', '0.1.2.3', '::'])
check(/private/u, ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd00:ec2::254', 'fec0::1'])
check(/link-local/u, ['169.254.169.254', 'fe80::1', 'febf::1'])
check(/carrier/u, ['100.64.0.1', '100.100.100.200', '100.127.255.255'])
check(/multicast/u, ['224.0.0.1', '239.255.255.250', 'ff02::1'])
check(/documentation/u, ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1', '3fff:fff::1'])
check(/benchmarks/u, ['198.18.0.1', '198.19.255.255', '2001:2::1'])
check(/broadcast/u, ['255.255.255.255'])
check(/reserved/u, [
  '240.0.0.1',
  '192.0.0.1',
  '192.0.0.192',
  '2001:10::1',
  '2001:20::1',
  '192.31.196.1',
  '192.52.193.1',
  '192.175.48.1',
])
check(/6to4/u, ['192.88.99.1'])
check(/cloud/u, ['168.63.129.16'])
check(/disguise/u, [
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '::7f00:1',
  '::8.8.8.8',
  '2002:7f00:1::',
  '2002:808:808::1',
  '2001::1',
])
check(/loopback/u, ['64:ff9b::7f00:1', '64:ff9b::127.0.0.1', '64:ff9b:0:0:0:0:7f00:1'])
check(/private/u, ['64:ff9b::a00:1', '64:ff9b::c0a8:101'])
check(/unspecified/u, ['64:ff9b::', '64:ff9b::1'])
check(/network/u, ['64:ff9b:1::808:808'])
check(/discards/u, ['100::1'])
check(/no address/u, ['', 'localhost', 'fe80::1%eth0', '[::1]', '4000::1', '1::1', '5f00::1', '0x7f.1', '2130706433'])
check(null, ['8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'])
check(null, ['172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255'])
check(null, [
  '2606:4700::1111',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2a00::1',
  '2003::1',
  '3ffe:ffff::1',
  '64:ff9b::808:808',
  '64:ff9b::8.8.8.8',
])
