import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'

/**
 * The visitor's network address: the nearest one that is not a trusted proxy. '' when there is no connection (a test).
 * Of an IPv6 address the network (/64): one visitor holds 2^64 of them, and could be counted anew at each try.
 */
export function addressOf(c: Context, trustedProxies: string[]): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket
  const nearest = plain(socket?.remoteAddress ?? '')
  const trusted = blockList(trustedProxies)
  if (!isTrusted(trusted, nearest)) return networkOf(nearest)
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()))
  // each proxy adds on the right; what stands left of the first that is not one of ours is the visitor's own word
  const visitor = told.findLast((address) => !isTrusted(trusted, address)) ?? ''
  return networkOf(isIP(visitor) ? visitor : nearest)
}

/** Without the port some proxies add, and IPv4 as IPv4. */
const plain = (address: string) =>
  address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const left = groups(head)
  const right = groups(tail ?? '')
  const whole =
    tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

const isTrusted = (list: BlockList, address: string) => {
  const kind = isIP(address)
  return kind !== 0 && list.check(address, kind === 4 ? 'ipv4' : 'ipv6')
}

const lists = new WeakMap<string[], BlockList>()

function blockList(ranges: string[]): BlockList {
  const known = lists.get(ranges)
  if (known) return known
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const kind = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (bits) list.addSubnet(address, Number(bits), kind)
    else list.addAddress(address, kind)
  }
  lists.set(ranges, list)
  return list
}
