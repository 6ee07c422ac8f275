import { Drawing, type DrawingProps, Swell } from './drawing.tsx'

/** A headland and its light at sunrise: arriving, and what comes next. */
export function Shore(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path className="d-wash" d="M25 78A23 23 0 0 1 71 78Z" />
      <path className="d-soft" d="M48 44V36M23 54 17.5 48.500M73 54 78.5 48.500M14 70 7 67" />
      <path className="d-line" d="M6 78H86" />
      <path className="d-line" d="M84 94C92 74 104 64 118 62 132 60 144 66 154 64" />
      <path
        className="d-line"
        d="M112 62.5 115 34H125L128 61.500M113 34H127M116 34V27H124V34M115 27C116 22 124 22 125 27ZM114 45H126"
      />
      <path className="d-soft" d="M131 25 143 21M131 30H145" />
      <path className="d-soft" d="M104 80C110 74 116 72 124 72M120 84C128 78 138 77 148 78" />
      <Swell y={102} x={74} width={132} />
    </Drawing>
  )
}
