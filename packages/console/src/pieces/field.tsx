import { Label } from '@trussworks/react-uswds'
import { useId } from 'react'

/**
 * A labelled field of a desk's form. Numbers are typed as text, so that no wheel turns them:
 * `number` takes digits alone, `amount` a number as it is said, such as `12,000`.
 */
export function Field(props: {
  readonly label: string
  readonly type?: 'text' | 'date' | 'number' | 'amount'
  readonly value: string
  readonly change: (value: string) => void
  readonly hint?: string
  readonly required?: boolean
  readonly max?: string
  readonly wrong?: boolean
}) {
  const id = useId()
  const { type = 'text', hint } = props
  const isNumber = type === 'number' || type === 'amount'
  return (
    <div className="field">
      <Label htmlFor={id}>{props.label}</Label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="small quiet">
          {hint}
        </span>
      )}
      <input
        id={id}
        className="usa-input"
        type={isNumber ? 'text' : type}
        inputMode={isNumber ? 'numeric' : undefined}
        pattern={type === 'number' ? '[0-9]{1,7}' : undefined}
        title={type === 'number' ? 'A whole number' : undefined}
        required={props.required}
        max={props.max}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={props.wrong === true ? true : undefined}
        value={props.value}
        onChange={({ target }) => props.change(target.value)}
      />
    </div>
  )
}
