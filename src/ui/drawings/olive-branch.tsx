import { Drawing, type DrawingProps } from './drawing.tsx'

/** An olive branch, Athena's own: agreement, thanks, peace made. */
export function OliveBranch(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path className="d-line" d="M22 104C50 96 84 78 112 46 120 37 128 28 138 20" />
      <path className="d-line" d="M44 96C38 82 40 70 50 60 58 72 56 86 44 96Z" />
      <path className="d-line" d="M68 83C64 68 67 56 78 46 85 58 82 73 68 83Z" />
      <path className="d-line" d="M93 64C91 50 95 39 106 31 112 43 107 56 93 64Z" />
      <path className="d-line" d="M81 74C92 83 104 86 117 81 110 70 95 67 81 74Z" />
      <path className="d-line" d="M103 56C113 63 124 65 136 59 128 49 115 48 103 56Z" />
      <path className="d-line" d="M119 38C121 27 128 19 138 20 138 30 130 38 119 38Z" />
      <path className="d-soft" d="M44 96 49 73M68 83 76 59M93 64 103 43M81 74 104 79M103 56 124 58" />
      <path className="d-soft" d="M59 89 60.5 94M71 81.5 74.5 89" />
      <ellipse className="d-wash" cx="61.5" cy="102" rx="6" ry="8" transform="rotate(-8 61.5 102)" />
      <ellipse className="d-wash" cx="77" cy="96.5" rx="5.5" ry="7.5" transform="rotate(-16 77 96.5)" />
    </Drawing>
  )
}
