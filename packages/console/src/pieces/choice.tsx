import { Label, Select } from '@trussworks/react-uswds'
import { type ReactNode, useId } from 'react'

/** Something to choose: a value with its words, or a value that is its own words. */
export type Option<Value extends string> = Value | readonly [value: Value, words: string]

/**
 * A labelled list to choose one thing from. What is handed to `change` is one of the options,
 * with their type; an option `['', …]` stands for nothing chosen.
 */
export function Choice<Value extends string>(props: {
  readonly label: ReactNode
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly change: (value: Value) => void
  readonly className?: string
}) {
  const id = useId()
  const options = props.options.map((option) =>
    typeof option === 'string' ? ([option, option] as const) : option,
  )
  return (
    <div className={props.className}>
      <Label htmlFor={id}>{props.label}</Label>
      <Select
        id={id}
        name={id}
        value={props.value}
        onChange={({ target }) => {
          const chosen = options.find(([value]) => value === target.value)
          if (chosen !== undefined) props.change(chosen[0])
        }}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  )
}
