/** Lines to write on, at the foot of a packet's printed list; the screen does not show them. */
export function CoverLines() {
  return (
    <div className="cover-lines" aria-hidden="true">
      <span>Handed to</span>
      <span>on</span>
      <span>Signature</span>
      <span>Taken back by</span>
      <span>on</span>
      <span>Lines counted</span>
    </div>
  )
}
