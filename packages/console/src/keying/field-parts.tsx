import type { KeyingTask, ReadingFieldName } from '@groundswell/server/wire'
import type { RefObject } from 'react'
import { cropAddress } from '../pieces/crop-address.ts'
import { capitalised } from '../words/capitalised.ts'
import { fieldNames, partNames } from '../words/field-names.ts'
import { type KeyingValues, valueOf } from './keying-values.ts'

/** The fields of the line, each under its part of the form, the caret in the first. */
export function FieldParts(props: {
  readonly task: KeyingTask
  readonly values: KeyingValues
  readonly first: RefObject<HTMLInputElement | null>
  readonly caretIn: ReadingFieldName | undefined
  readonly change: (field: ReadingFieldName, text: string) => void
  readonly focus: (field: ReadingFieldName) => void
}) {
  const { task } = props
  return (
    <div className="field-parts">
      {task.parts.map((part) => (
        <fieldset key={part.part} className={`field-part field-part--${part.part}`}>
          <legend>{partNames.get(part.part) ?? capitalised(part.title)}</legend>
          {part.crop && (
            <img
              className="field-part__crop"
              src={cropAddress(part.crop)}
              alt={`${partNames.get(part.part) ?? capitalised(part.title)}, as written`}
            />
          )}
          <div className="field-part__fields">
            {part.fields.map((field) => (
              <Field
                key={field}
                field={field}
                {...props}
                {...(field === props.caretIn ? { inputRef: props.first } : {})}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Field(props: {
  readonly field: ReadingFieldName
  readonly task: KeyingTask
  readonly values: KeyingValues
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly change: (field: ReadingFieldName, text: string) => void
  readonly focus: (field: ReadingFieldName) => void
}) {
  const { field, values, task } = props
  const { text, unreadable, kept, fromPrint } = valueOf(values, field)
  const differs = task.differing?.fields.includes(field) ?? false
  const note = unreadable
    ? 'cannot be read'
    : kept
      ? 'kept'
      : fromPrint
        ? 'as printed'
        : ''
  return (
    <div className={`field field--${field}${differs ? ' field--differs' : ''}`}>
      <div className="field__head">
        <label htmlFor={`key-${field}`}>{fieldNames[field]}</label>
        <span id={`key-${field}-note`} className="field__note">
          {note}
        </span>
      </div>
      <input
        id={`key-${field}`}
        ref={props.inputRef}
        className="usa-input"
        type="text"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="words"
        spellCheck={false}
        maxLength={120}
        value={unreadable ? '' : text}
        aria-describedby={`key-${field}-note`}
        onChange={({ target }) => props.change(field, target.value)}
        onFocus={({ target }) => {
          props.focus(field)
          // What is kept gives way to the first letter typed.
          if (kept || fromPrint) target.select()
        }}
      />
    </div>
  )
}
