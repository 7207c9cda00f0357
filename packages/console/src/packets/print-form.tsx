import { californiaCounties } from '@groundswell/rules'
import type { Job, PrintWish } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { isUnderWay, jobsQuery } from '../api/queries.ts'
import { FailedCall, send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Field } from '../pieces/field.tsx'
import { failureWords } from '../words/failure.ts'
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
  const failure = print.error instanceof FailedCall ? print.error.failure : undefined
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
        <div>
          <Label htmlFor="county">County</Label>
          {props.isCalifornia ? (
            <Select
              id="county"
              name="county"
              value={county}
              onChange={({ target }) => setCounty(target.value)}
            >
              <option value="">choose</option>
              {californiaCounties.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          ) : (
            <TextInput
              id="county"
              name="county"
              type="text"
              value={county}
              onChange={({ target }) => setCounty(target.value)}
            />
          )}
        </div>
        <Field type="amount" label="Packets" value={packets} change={setPackets} />
        <Field type="amount" label="Sheets in each" value={sheets} change={setSheets} />
        <SheetChoiceFields
          choice={choice}
          change={(part) => setChoice((before) => ({ ...before, ...part }))}
        />
        {print.isError && (
          <p className="notice notice--error" role="alert">
            {failureWords(failure).sentence}
          </p>
        )}
        <div className="actions print-form__go">
          <Button type="submit" disabled={!ready || print.isPending}>
            {ready ? `Print ${counted(count * each, 'sheet')}` : 'Print'}
          </Button>
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
