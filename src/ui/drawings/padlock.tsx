import { Drawing, type DrawingProps } from './drawing.tsx'

/** A closed letter-box with its key beside: what is private, and stays so. */
export function Padlock(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path className="d-line" d="M56 56V40A24 24 0 0 1 104 40V56M64 56V40A16 16 0 0 1 96 40V56" />
      <path
        className="d-sheet"
        d="M52 56H108Q114 56 114 62V100Q114 106 108 106H52Q46 106 46 100V62Q46 56 52 56Z"
      />
      <path className="d-wash" d="M80 68A7 7 0 0 1 84 80.700L86 93H74L76 80.700A7 7 0 0 1 80 68Z" />
      <path className="d-soft" d="M30 106H40M120 106H130" />
    </Drawing>
  )
}
