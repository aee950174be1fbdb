// The portal's own mark: a measured climb, three steps with their gold caps and the goal in red. No state emblem.

/** Decorative: the name always stands beside it. */
export function Mark({ size = 38 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 38 38" aria-hidden="true">
      <rect x="0" y="24" width="8" height="14" />
      <rect x="10" y="17" width="8" height="21" />
      <rect x="20" y="9" width="8" height="29" />
      <rect x="30" y="0" width="8" height="38" className="red" />
      <rect x="0" y="20" width="8" height="2" className="gold" />
      <rect x="10" y="13" width="8" height="2" className="gold" />
      <rect x="20" y="5" width="8" height="2" className="gold" />
    </svg>
  )
}
