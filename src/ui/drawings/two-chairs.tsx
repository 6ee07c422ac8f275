import { Drawing, type DrawingProps } from './drawing.tsx'

/** Two chairs turned to each other and a cup between: a meeting to come. */
export function TwoChairs(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path
        className="d-line"
        d="M30 33C29 28 36.5 26.5 37.8 31.500L47 70H39ZM41 70H69Q72 70 72 73T69 76H43Q40 76 39.5 73L39 70M44 76 38 106M67 76 70 106"
      />
      <path className="d-wash" d="M45.5 64H65Q68 64 68 67T65 70H47Z" />
      <path
        className="d-line"
        d="M131.5 42.500C132.5 38 126 36.5 124.8 41L117 73H124ZM122 73H98Q95 73 95 76T98 79H120Q123 79 123.5 76L124 73M119 79 124 106M99 79 96 106"
      />
      <path className="d-line" d="M74 84H90M82 84V106M76 106H88" />
      <path className="d-line" d="M78 76H86V80Q86 84 82 84T78 80ZM86 77.500Q89.5 77.5 89.5 79.500T86 81.5" />
      <path className="d-soft" d="M80.5 72Q79 69.5 80.5 67.500T80.5 63M84 72Q82.5 69.5 84 67.5" />
      <path className="d-soft" d="M18 106H142M34 112H126" />
    </Drawing>
  )
}
