/** The mark: two unequal sails on a swell, in full colour; decoration beside the name, so hidden from assistive technology. */
export function Mark({ className = 'mark' }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" focusable="false" aria-hidden="true">
      <path className="m-sea" d="M30 5C20.5 15.5 13 29 9.5 45H30Z" />
      <path className="m-clay" d="M35.5 18C43.5 24.5 50.5 34 54 45H35.500Z" />
      <path className="m-swell" d="M5 51C19 58.5 45 58.5 59 51" />
    </svg>
  )
}
