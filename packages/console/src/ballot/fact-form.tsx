import type { BallotFactInput } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { type ReactNode, useState } from 'react'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { useFact } from './use-fact.ts'

/** A field of a fact's form. */
export interface FactField {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'date' | 'number'
  readonly hint?: string
  readonly optional?: true
  readonly initial?: string
}

/** The form of one fact: its fields, and what they make. */
export function FactForm(props: {
  readonly fields: readonly FactField[]
  readonly make: (values: Readonly<Record<string, string>>) => BallotFactInput
  readonly verb: string
  readonly close: () => void
  readonly children?: ReactNode
}) {
  const { fields } = props
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? ''])),
  )
  const fact = useFact(props.close)
  const wrong = refusedField(fact.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        fact.record(props.make(values))
      }}
    >
      <div className="fields">
        {fields.map(({ name, label, type, hint, optional }) => (
          <Field
            key={name}
            label={label}
            type={type ?? 'text'}
            value={values[name] ?? ''}
            change={(value) => setValues({ ...values, [name]: value })}
            required={optional !== true}
            wrong={wrong === name}
            {...(hint === undefined ? {} : { hint })}
          />
        ))}
        {props.children}
      </div>
      <RefusedNotice error={fact.error} />
      <div className="actions">
        <Button type="submit" disabled={fact.busy}>
          {props.verb}
        </Button>
        <Button type="button" unstyled onClick={props.close}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
