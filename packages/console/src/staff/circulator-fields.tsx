import { Label, TextInput } from '@trussworks/react-uswds'

export interface CirculatorFieldValues {
  readonly circulator: string
  readonly county: string
}

/** Under which name a circulator's packets and lines stand, and whose voters they look up. */
export function CirculatorFields(props: {
  readonly id: string
  readonly values: CirculatorFieldValues
  readonly wrong: string | undefined
  readonly onChange: (values: CirculatorFieldValues) => void
}) {
  const { id, values, wrong } = props
  return (
    <>
      <Label
        htmlFor={`${id}-circulator`}
        hint=" (as it stands with turn-ins and packets)"
      >
        Circulator’s code
      </Label>
      <TextInput
        id={`${id}-circulator`}
        name="circulator"
        type="text"
        maxLength={100}
        autoComplete="off"
        aria-invalid={wrong === 'circulator'}
        value={values.circulator}
        onChange={({ target }) => props.onChange({ ...values, circulator: target.value })}
      />
      <Label htmlFor={`${id}-county`} hint=" (beside those of their packets)">
        County to look up
      </Label>
      <TextInput
        id={`${id}-county`}
        name="county"
        type="text"
        maxLength={100}
        autoComplete="off"
        aria-invalid={wrong === 'county'}
        value={values.county}
        onChange={({ target }) => props.onChange({ ...values, county: target.value })}
      />
    </>
  )
}
