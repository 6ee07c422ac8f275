import { Drawing, type DrawingProps } from './drawing.tsx'

/** A storm lantern, lit: somebody is awake and waiting; nothing to do yet, or a place to think. */
export function Lamp(props: DrawingProps) {
  return (
    <Drawing {...props}>
      <path className="d-line" d="M58 88C40 30 62 11 80 11S120 30 102 88" />
      <path
        className="d-line"
        d="M75 34V27Q75 25 77 25H83Q85 25 85 27V34M67 45C67 38 72 34 80 34S93 38 93 45ZM64 45H96"
      />
      <path className="d-line" d="M68 45C57 58 58 75 68 88H92C102 75 103 58 92 45" />
      <path
        className="d-wash"
        d="M80 54C87 64 91 70 88.5 77 86.6 82 83.6 84 80 84S73.4 82 71.5 77C69 70 74 65 80 54Z"
      />
      <path
        className="d-line"
        d="M80 84V88M56 88H104M61 88 58 104Q57.6 107 61 107H99Q102.4 107 102 104L99 88"
      />
      <path
        className="d-soft"
        d="M38 62 25 58M38 74 24 76M42 50 32 42M122 62 135 58M122 74 136 76M118 50 128 42"
      />
      <path className="d-soft" d="M40 107H50M110 107H120" />
    </Drawing>
  )
}
