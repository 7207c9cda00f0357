import type { AnnouncedReturn, TurnIn, TurnInList } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useRef, useState } from 'react'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'
import { type TurnInDraft, TurnInFields, turnInOf } from './turn-in-fields.tsx'

const newId = () => crypto.randomUUID()

/** Counting bags at the desk: everything but the two numbers stays for the next bag. */
export function AddTurnIn(props: {
  readonly today: string
  readonly choices: TurnInList['choices']
  /** What a circulator announced, to begin with. */
  readonly announced: AnnouncedReturn | undefined
}) {
  const client = useQueryClient()
  const firstCount = useRef<HTMLInputElement>(null)
  // The id is made before it is sent, so that pressing twice counts once.
  const [id, setId] = useState(newId)
  const [said, setSaid] = useState('')
  const [draft, setDraft] = useState<TurnInDraft>({
    date: props.today,
    county: props.announced?.county ?? '',
    channel: props.announced?.channel ?? '',
    circulator: props.announced?.circulator ?? '',
    sheets: '',
    lines: props.announced === undefined ? '' : String(props.announced.lines),
  })
  const add = useMutation({
    mutationFn: () =>
      send<readonly TurnIn[]>('POST', '/api/turn-ins', { id, ...turnInOf(draft) }),
    onSuccess: ([made]) => {
      if (made) {
        setSaid(
          `Recorded: ${counted(made.lines, 'line')} of ${made.circulator}, ${made.county}.`,
        )
      }
      setId(newId())
      setDraft((now) => ({ ...now, sheets: '', lines: '' }))
      firstCount.current?.focus()
      void client.invalidateQueries({ queryKey: ['turn-ins'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!add.isPending) add.mutate()
  }
  return (
    <Card
      title="Add a turn-in"
      sentence="Day, county, channel and circulator stay for the next one; Enter records."
    >
      <form onSubmit={submit}>
        <TurnInFields
          draft={draft}
          choices={props.choices}
          wrong={refusedField(add.error)}
          onChange={setDraft}
          firstCount={firstCount}
        />
        <RefusedNotice error={add.error} />
        <div className="actions">
          <Button type="submit">Record</Button>
          <span role="status">{said}</span>
        </div>
      </form>
    </Card>
  )
}
