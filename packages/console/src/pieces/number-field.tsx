import { Label, TextInput } from '@trussworks/react-uswds'

/** A field for a whole number, typed as it is said: `12,000` is 12000. */
export function NumberField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}) {
  return (
    <div>
      <Label htmlFor={props.id}>{props.label}</Label>
      <TextInput
        id={props.id}
        name={props.id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={props.value}
        onChange={({ target }) => props.change(target.value)}
      />
    </div>
  )
}
