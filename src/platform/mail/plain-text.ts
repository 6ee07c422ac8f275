const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const apart = new Set(['p', 'h1', 'h2', 'h3', 'div', 'ul', 'ol', 'blockquote', 'hr', 'pre'])

/**
 * The plain text of markup that React wrote (well-formed, five entities). Paragraphs stand apart, items get a dash or their number,
 * quotations a `>`, links their address in angle brackets.
 */
export function plainText(html: string): string {
  return `${blockText(parse(html)).trim()}\n`
}

type Element = { name: string; href: string; inside: (Element | string)[] }

function parse(html: string): Element {
  const root: Element = { name: 'div', href: '', inside: [] }
  const open = [root]
  for (const [token, closing, name, attributes = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g,
  )) {
    const parent = open.at(-1)!
    if (!name) parent.inside.push(decoded(token).replace(/[ \t\r\n]+/g, ' '))
    else if (closing) open.pop()
    else {
      const href = decoded(/ href="([^"]*)"/.exec(attributes)?.[1] ?? '')
      const element = { name, href, inside: [] }
      parent.inside.push(element)
      if (!attributes.endsWith('/')) open.push(element)
    }
  }
  return root
}

function blockText(element: Element): string {
  let items = 0
  return element.inside
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'br') return '\n'
      if (child.name === 'hr') return '\n\n--\n'
      if (child.name === 'li') {
        items += 1
        return `\n${element.name === 'ol' ? `${items}.` : '-'} ${blockText(child).trim().replaceAll('\n', '\n  ')}`
      }
      const text = blockText(child)
      if (child.name === 'a')
        return child.href && child.href !== text.trim() ? `${text} <${child.href}>` : text
      if (child.name === 'blockquote') return `\n\n${text.trim().replace(/^/gm, '> ')}\n\n`
      return apart.has(child.name) ? `\n\n${text.trim()}\n\n` : text
    })
    .join('')
    .replace(/ +\n/g, '\n')
    .replace(/\n (?! )/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name]!)
