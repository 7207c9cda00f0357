/** The shape of a screen while its figures are on the way. */
export function Skeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton skeleton--line" />
      <div className="skeleton skeleton--block" />
      <div className="skeleton skeleton--desk" />
    </div>
  )
}
