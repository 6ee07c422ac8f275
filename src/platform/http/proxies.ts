import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'

/** The visitor's network address: the nearest one that is not a trusted proxy. '' when there is no connection (a test). */
export function addressOf(c: Context, trustedProxies: string[]): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket
  const nearest = plain(socket?.remoteAddress ?? '')
  const trusted = blockList(trustedProxies)
  if (!isTrusted(trusted, nearest)) return nearest
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()))
  return told.findLast((address) => isIP(address) && !isTrusted(trusted, address)) ?? nearest
}

const plain = (address: string) => address.replace(/^::ffff:/, '')

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
