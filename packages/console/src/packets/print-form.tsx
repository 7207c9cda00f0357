import { californiaCounties } from '@groundswell/rules'
import type { Job, PrintWish } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { isUnderWay, jobsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Field } from '../pieces/field.tsx'
import { KnownName } from '../pieces/known-name.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'
import { type SheetChoice, SheetChoiceFields } from './sheet-choice.tsx'

/** What to print: packets of numbered sheets for one county. */
export function PrintForm(props: {
  readonly isCalifornia: boolean
  readonly isFirst: boolean
}) {
  const client = useQueryClient()
  const [county, setCounty] = useState('')
  const [packets, setPackets] = useState('1')
  const [sheets, setSheets] = useState('20')
  const [choice, setChoice] = useState<SheetChoice>({ language: 'en', paper: 'letter' })
  const [count, each] = [Number(packets), Number(sheets)]
  const ready =
    county.trim() !== '' && isBetween(count, 1, 200) && isBetween(each, 1, 200)
  const print = useMutation({
    mutationFn: () =>
      send<Job>('POST', '/api/packets', {
        county: county.trim(),
        packets: count,
        sheetsPerPacket: each,
        ...choice,
        lines: 8,
        channel: 'volunteer',
      } satisfies PrintWish),
    onSuccess: async () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) print.mutate()
  }
  return (
    <Card
      title="Print packets"
      className="not-printed"
      sentence={
        props.isFirst
          ? 'The first printing freezes the text: after it no sheet can carry another one.'
          : 'Each sheet gets a number of its own and a code that nobody else can make.'
      }
    >
      <form className="print-form" onSubmit={submit}>
        <KnownName
          label="County"
          names={props.isCalifornia ? californiaCounties.map(({ name }) => name) : []}
          value={county}
          change={setCounty}
        />
        <Field type="amount" label="Packets" value={packets} change={setPackets} />
        <Field type="amount" label="Sheets in each" value={sheets} change={setSheets} />
        <SheetChoiceFields
          choice={choice}
          change={(part) => setChoice((before) => ({ ...before, ...part }))}
        />
        <RefusedNotice error={print.error} />
        <div className="actions print-form__go">
          <Button type="submit" disabled={!ready || print.isPending}>
            {ready ? `Print ${counted(count * each, 'sheet')}` : 'Print'}
          </Button>
          {!ready && (
            <span className="small">
              {county.trim() === ''
                ? 'Still missing: the county.'
                : 'Packets and sheets in each: 1 to 200.'}
            </span>
          )}
          {print.data !== undefined && isUnderWay(print.data) && (
            <span role="status">
              Printing; the packets appear here when they are ready.
            </span>
          )}
        </div>
      </form>
    </Card>
  )
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high
}
