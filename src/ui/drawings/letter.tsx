import { Drawing, type DrawingProps } from './drawing.tsx'

/** An open envelope, its sheet half out: a message, an invitation, a word of thanks. */
export function Letter(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <g transform="rotate(-5 80 66)">
        <path className="d-sheet" d="M110 64.8V21Q110 17 106 17H54Q50 17 50 21V64.8L76 82Q80 84.6 84 82Z" />
        <path className="d-soft" d="M61 31H84M61 41H99M61 51H94" />
        <path className="d-line" d="M50 44 35 55M110 44 125 55" />
        <path className="d-line" d="M35 55V99Q35 105 41 105H119Q125 105 125 99V55L84 82Q80 84.6 76 82Z" />
        <path className="d-line" d="M37 103 67 76M123 103 93 76" />
        <circle className="d-wash" cx="80" cy="84" r="8.5" />
        <path
          className="d-warm"
          d="M79 79.500C76.8 82 75.4 84.8 74.8 87.600H79ZM81.3 82.600C83 84 84.4 85.8 85.2 87.600H81.300Z"
        />
      </g>
    </Drawing>
  )
}
