/** A box to tick, with a label large enough for a thumb. */
export function Tick(props: {
  readonly label: string
  readonly on: boolean
  readonly change: (on: boolean) => void
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={props.on}
        onChange={({ target }) => props.change(target.checked)}
      />
      {props.label}
    </label>
  )
}
