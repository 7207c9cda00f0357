import type { FieldChoice } from '../api/upload.ts'
import { Choice } from '../pieces/choice.tsx'

/** Which column is which field, as the server recognised it; every choice can be changed. */
export function ColumnMap(props: {
  readonly fields: readonly FieldChoice[]
  readonly header: readonly string[]
  readonly change: (fields: readonly FieldChoice[]) => void
}) {
  const { fields, header } = props
  const set = (field: string, column: string) =>
    props.change(
      fields.map((f) =>
        f.field === field ? { ...f, columns: column === '' ? [] : [column] } : f,
      ),
    )
  const used = new Set(fields.flatMap((f) => f.columns))
  const ignored = header.filter((column) => !used.has(column))
  return (
    <fieldset className="column-map">
      <legend>Which column is which</legend>
      <div className="column-map__fields">
        {fields.map((f) => {
          const joined = f.columns.length > 1 ? f.columns.join(' + ') : undefined
          return (
            <Choice
              key={f.field}
              label={
                <>
                  {f.label}
                  {f.required && f.columns.length === 0 && (
                    <b className="field-error"> is missing</b>
                  )}
                </>
              }
              value={joined ?? f.columns[0] ?? ''}
              options={[
                ['', f.required ? 'choose a column' : 'not in this file'],
                ...(joined === undefined ? [] : [joined]),
                ...header,
              ]}
              change={(column) => set(f.field, column)}
            />
          )
        })}
      </div>
      {ignored.length > 0 && (
        <p className="small quiet">Not used: {ignored.join(', ')}.</p>
      )}
    </fieldset>
  )
}
