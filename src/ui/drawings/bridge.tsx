import { Drawing, type DrawingProps, Swell } from './drawing.tsx'

/** A bridge of two unequal arches: from one shore to the other, two people on it; people who are put in touch. */
export function Bridge(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path
        className="d-line"
        d="M6 62C46 33 114 33 154 62M6 70C46 42 114 42 154 70M6 62V94H22M154 62V94H132"
      />
      <path className="d-line" d="M22 94V90A30 30 0 0 1 82 90V94L87 98 92 94" />
      <path className="d-wash" d="M92 94V84A20 20 0 0 1 132 84V94Z" />
      <path
        className="d-line"
        d="M66 29A4 4 0 1 0 74 29 4 4 0 1 0 66 29ZM63 41.500C63 36.5 66 34.5 70 34.500S77 36.5 77 40.6"
      />
      <path
        className="d-line"
        d="M87 31.500A3.3 3.3 0 1 0 93.6 31.5 3.3 3.3 0 1 0 87 31.500ZM84.5 40.700C84.5 37.8 87 36.3 90.3 36.300S96 38 96 41.3"
      />
      <Swell y={103} width={140} />
    </Drawing>
  )
}
