import { asset, assetBytes } from './assets.ts'

const inlined = [
  'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
]

/**
 * The product's styles with what they fetch inside them, for a page that stands alone: the two upright Latin fonts and the
 * small pictures. Faces that are left out fall back to these.
 */
export function inlineStyles(): string {
  const styles = new TextDecoder().decode(assetBytes('app.css'))
  const files = new Map([...inlined, 'chevron.svg'].map((name) => [asset(name).split('/').at(-1)!, name]))
  return styles
    .replace(/url\(["']?(?:\.\/)?([^"')]+)["']?\)/g, (whole, file: string) => {
      const name = files.get(file)
      return name
        ? `url(data:${typeOf(name)};base64,${Buffer.from(assetBytes(name)).toString('base64')})`
        : whole
    })
    .replace(/@font-face\{[^}]*\}/g, (face) => (face.includes('url(data:') ? face : ''))
}

const typeOf = (name: string) => (name.endsWith('.svg') ? 'image/svg+xml' : 'font/woff2')
