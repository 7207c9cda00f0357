import { Label, TextInput } from '@trussworks/react-uswds'

/** An amendment says why the number on record changes. */
export function WhyField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}) {
  return (
    <div className="office-form__wide">
      <Label htmlFor={props.id}>{props.label}</Label>
      <TextInput
        id={props.id}
        name={props.id}
        type="text"
        maxLength={500}
        value={props.value}
        onChange={({ target }) => props.change(target.value)}
      />
    </div>
  )
}
