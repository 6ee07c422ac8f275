import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressOf } from './proxies.ts'

const trusted = ['10.0.0.0/8', '192.0.2.7', 'fd00::/8']
const app = new Hono().get('/', (c) => c.text(addressOf(c, trusted)))

async function seen(remoteAddress: string, forwarded?: string): Promise<string> {
  const headers: HeadersInit = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
}

test.each<[nearest: string, forwarded: string | undefined, address: string]>([
  ['203.0.113.9', undefined, '203.0.113.9'],
  // only a proxy of ours is believed
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.0.0.5', '198.51.100.1', '198.51.100.1'],
  ['::ffff:10.0.0.5', '198.51.100.1', '198.51.100.1'],
  ['10.0.0.5', undefined, '10.0.0.5'],
  // the visitor wrote the left one, our proxy the right one
  ['10.0.0.5', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.5', '6.6.6.6, 198.51.100.1, 192.0.2.7', '198.51.100.1'],
  // with a port, as some write it: never the left one instead
  ['10.0.0.5', '6.6.6.6, 198.51.100.1:51234', '198.51.100.1'],
  ['10.0.0.5', '6.6.6.6, unknown', '10.0.0.5'],
  ['10.0.0.5', '', '10.0.0.5'],
  ['10.0.0.5', '10.2.3.4', '10.0.0.5'],
  // of IPv6, the network
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', undefined, '2001:db8:1:2::/64'],
  ['2001:db8::9', undefined, '2001:db8:0:0::/64'],
  ['::1', undefined, '0:0:0:0::/64'],
  ['fd00::7', '[2001:db8:1:2:3:4:5:6]:443', '2001:db8:1:2::/64'],
])('from %s saying %s: %s', async (nearest, forwarded, address) => {
  expect(await seen(nearest, forwarded)).toBe(address)
})

test('no connection, no address', async () => {
  expect(await (await app.request('/')).text()).toBe('')
})
