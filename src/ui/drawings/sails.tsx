import { Drawing, type DrawingProps, Swell } from './drawing.tsx'

/** Two unequal sails on a swell: the house's own picture, large. */
export function Sails(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path className="d-line" d="M76 18C60 37 47 61 41 90H76Z" />
      <path className="d-wash" d="M84 38C97 50 110 68 116 90H84Z" />
      <Swell y={103} width={136} />
    </Drawing>
  )
}
