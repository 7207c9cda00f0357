import type { TurnInList } from '@groundswell/server/wire'
import { useId } from 'react'

/** What stands in the form, as typed. */
export interface TurnInDraft {
  readonly date: string
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly sheets: string
  readonly lines: string
}

const fields = [
  { name: 'date', label: 'Day', type: 'date', list: undefined },
  { name: 'county', label: 'County', type: 'text', list: 'counties' },
  { name: 'channel', label: 'Channel', type: 'text', list: 'channels' },
  { name: 'circulator', label: 'Circulator', type: 'text', list: 'circulators' },
  { name: 'sheets', label: 'Sheets', type: 'number', list: undefined },
  { name: 'lines', label: 'Lines', type: 'number', list: undefined },
] as const

/** The six fields of a turn-in in the order in which a bag is counted. */
export function TurnInFields(props: {
  readonly draft: TurnInDraft
  readonly choices: TurnInList['choices']
  readonly wrong: string | undefined
  readonly onChange: (draft: TurnInDraft) => void
  readonly firstCount?: React.RefObject<HTMLInputElement | null>
}) {
  const { draft, choices } = props
  const id = useId()
  return (
    <div className="turn-in-fields">
      {fields.map(({ name, label, type, list }) => (
        <label key={name}>
          {label}
          <input
            ref={name === 'sheets' ? props.firstCount : undefined}
            className="usa-input"
            type={type === 'number' ? 'text' : type}
            inputMode={type === 'number' ? 'numeric' : undefined}
            pattern={type === 'number' ? '[0-9]{1,7}' : undefined}
            title={type === 'number' ? 'A whole number' : undefined}
            name={name}
            list={list && `${id}-${list}`}
            required={name !== 'circulator' && name !== 'sheets'}
            autoComplete="off"
            aria-invalid={props.wrong === name}
            value={draft[name]}
            onChange={({ target }) => props.onChange({ ...draft, [name]: target.value })}
          />
        </label>
      ))}
      {(['counties', 'channels', 'circulators'] as const).map((list) => (
        <datalist id={`${id}-${list}`} key={list}>
          {choices[list].map((choice) => (
            <option value={choice} key={choice} />
          ))}
        </datalist>
      ))}
    </div>
  )
}

/** A draft as the server takes it. */
export function turnInOf(draft: TurnInDraft) {
  return { ...draft, sheets: Number(draft.sheets), lines: Number(draft.lines) }
}
