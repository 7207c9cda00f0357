import { Choice } from './choice.tsx'
import { Field } from './field.tsx'

/** A name that is chosen where its kind is known by name, and typed where none is. */
export function KnownName(props: {
  readonly label: string
  readonly names: readonly string[]
  readonly value: string
  readonly change: (name: string) => void
  readonly required?: boolean
  readonly wrong?: boolean
}) {
  const { names, ...field } = props
  if (names.length === 0) return <Field {...field} />
  const { label, value, change } = field
  return (
    <Choice
      className="field"
      label={label}
      value={value}
      options={[['', 'Choose'], ...names]}
      change={change}
    />
  )
}
