import type { TurnInList } from '@groundswell/server/wire'
import { Label } from '@trussworks/react-uswds'
import { Choice } from '../pieces/choice.tsx'

export interface TurnInFilterValues {
  readonly from: string
  readonly to: string
  readonly county: string
  readonly channel: string
  readonly circulator: string
}

export const noFilter: TurnInFilterValues = {
  from: '',
  to: '',
  county: '',
  channel: '',
  circulator: '',
}

const choices = [
  { name: 'county', label: 'County', all: 'all counties', list: 'counties' },
  { name: 'channel', label: 'Channel', all: 'all channels', list: 'channels' },
  {
    name: 'circulator',
    label: 'Circulator',
    all: 'all circulators',
    list: 'circulators',
  },
] as const

/** Which turn-ins to look at. */
export function TurnInFilter(props: {
  readonly values: TurnInFilterValues
  readonly choices: TurnInList['choices']
  readonly onChange: (values: TurnInFilterValues) => void
}) {
  const { values, onChange } = props
  return (
    <div className="toolbar toolbar--tight">
      {(['from', 'to'] as const).map((name) => (
        <div key={name}>
          <Label htmlFor={`filter-${name}`}>
            {name === 'from' ? 'From day' : 'To day'}
          </Label>
          <input
            id={`filter-${name}`}
            className="usa-input"
            type="date"
            value={values[name]}
            onChange={({ target }) => onChange({ ...values, [name]: target.value })}
          />
        </div>
      ))}
      {choices.map(({ name, label, all, list }) => (
        <Choice
          key={name}
          label={label}
          value={values[name]}
          options={[['', all], ...props.choices[list]]}
          change={(value) => onChange({ ...values, [name]: value })}
        />
      ))}
    </div>
  )
}
