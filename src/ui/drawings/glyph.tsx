/** Small interface drawings, 24 × 24, the same 1.6 px line; the wash is written after the bar. */
const glyphs = {
  home: 'M4 11.4 12 4.5 20 11.400M6.3 9.800V19.500H17.700V9.8|M10 19.500V14H14V19.500Z',
  people:
    'M9 11A3.3 3.3 0 1 0 9 4.4 3.3 3.3 0 0 0 9 11ZM2.8 19.500C2.8 15.5 5.4 13.6 9 13.600S15.2 15.5 15.2 19.500M17.8 14.200C20 14.6 21.3 16.2 21.3 18.6|M16.6 12A2.5 2.5 0 1 0 16.6 7 2.5 2.5 0 0 0 16.6 12Z',
  letter: 'M3.5 6.500H20.500V18H3.500ZM3.5 7 12 13.5 20.5 7',
  compass:
    'M12 20.500A8.5 8.5 0 1 0 12 3.5 8.5 8.5 0 0 0 12 20.500Z|M15.6 8.4 13.4 13.4 8.4 15.6 10.6 10.600Z',
  book: 'M12 7C10 5.3 7 4.9 3.5 5.200V18C7 17.7 10 18.2 12 19.8 14 18.2 17 17.7 20.5 18V5.200C17 4.9 14 5.3 12 7ZM12 7V19.8',
  gear: 'M12 15A3 3 0 1 0 12 9 3 3 0 0 0 12 15ZM12 18.300A6.3 6.3 0 1 0 12 5.7 6.3 6.3 0 0 0 12 18.300ZM12 5.700V3.200M12 18.300V20.800M18.3 12H20.800M5.7 12H3.200M16.45 7.55 18.2 5.800M7.55 16.45 5.8 18.200M16.45 16.45 18.2 18.200M7.55 7.55 5.8 5.8',
  calendar: 'M4 6H20V19.500H4ZM4 10H20M8.5 3.500V7.500M15.5 3.500V7.5',
  search: 'M10.5 16.500A6 6 0 1 0 10.5 4.5 6 6 0 0 0 10.5 16.500ZM15 15 20 20',
  check: 'M4.5 12.8 9.7 18 19.5 6.5',
  cross: 'M6 6 18 18M18 6 6 18',
  plus: 'M12 5V19M5 12H19',
  minus: 'M5 12H19',
  arrow: 'M4 12H19.500M13.5 6 19.5 12 13.5 18',
  chevron: 'M9 5.5 15.5 12 9 18.5',
  down: 'M5.5 9 12 15.5 18.5 9',
  sort: 'M8 9.5 12 5 16 9.500M8 14.5 12 19 16 14.5',
  lock: 'M8 10.500V8A4 4 0 0 1 16 8V10.500M5.5 10.500H18.500V19.500H5.500Z|M12 13.600A1.3 1.3 0 1 0 12 16.2 1.3 1.3 0 0 0 12 13.600Z',
  eye: 'M2.8 12C5 7.8 8.3 5.8 12 5.800S19 7.8 21.2 12C19 16.2 15.7 18.2 12 18.200S5 16.2 2.8 12Z|M12 14.800A2.8 2.8 0 1 0 12 9.2 2.8 2.8 0 0 0 12 14.800Z',
  look: 'M12 20.500A8.5 8.5 0 1 0 12 3.5 8.5 8.5 0 0 0 12 20.500ZM12 7.500V13M12 16.200V16.4',
  lamp: 'M8.5 13.500C6.5 12 5.8 10.3 5.8 8.800A6.2 6.2 0 0 1 18.2 8.800C18.2 10.3 17.5 12 15.5 13.500V16.500H8.500ZM9.5 19.500H14.5',
} as const

export type GlyphName = keyof typeof glyphs

export const glyphNames = Object.keys(glyphs) as GlyphName[]

/** One small drawing beside words; never alone without a label, hence always hidden from assistive technology. */
export function Glyph({ name, className }: { name: GlyphName; className?: string }) {
  const [line, wash] = glyphs[name].split('|')
  return (
    <svg
      className={className ? `glyph ${className}` : 'glyph'}
      viewBox="0 0 24 24"
      focusable="false"
      aria-hidden="true"
    >
      {wash && <path className="g-wash" d={wash} />}
      <path d={line} />
    </svg>
  )
}
