import { useId } from 'react'

/** How far something is; `text` says it in words (« 2 pas sur 3 »). */
export function ProgressBar({
  label,
  value,
  max,
  text,
}: {
  label: string
  value: number
  max: number
  text: string
}) {
  const id = useId()
  return (
    <div className="progress">
      <div className="progress-line">
        <span id={id}>{label}</span>
        <span className="soft">{text}</span>
      </div>
      <progress value={value} max={max} aria-labelledby={id} aria-valuetext={text} />
    </div>
  )
}
