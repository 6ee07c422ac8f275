import { Drawing, type DrawingProps, Swell } from './drawing.tsx'

/** A star over the sea: a bearing to keep; nothing found, yet a way to go on. */
export function Star(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path
        className="d-wash"
        d="M80 12C82 30 86 35 104 38 86 41 82 46 80 66 78 46 74 41 56 38 74 35 78 30 80 12Z"
      />
      <path
        className="d-soft"
        d="M30 26V34M26 30H34M128 20V26M125 23H131M118 58V64M115 61H121M42 58V62M40 60H44"
      />
      <path className="d-line" d="M10 82H66M94 82H150" />
      <path className="d-warm-line" d="M72 82H88M75 89H85M77.5 96H82.5" />
      <Swell y={104} width={140} />
    </Drawing>
  )
}
