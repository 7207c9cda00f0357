import type { FilingPage, ReceiptInput } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { counted, exact, signed } from '../words/number.ts'

/** What the office confirmed at the counter, beside what was brought. */
export function ReceiptCard(props: {
  readonly page: FilingPage
  readonly mayFile: boolean
}) {
  const { page, mayFile } = props
  const { receipt } = page
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/filing/receipts/${id}/undo`),
    onSuccess: () => lawChanged(client),
  })
  if (receipt === null) {
    return (
      <Card
        title="Receipt"
        sentence={
          mayFile
            ? 'Type what the office confirmed when it took the boxes.'
            : 'The office has confirmed nothing yet.'
        }
      >
        {mayFile && <ReceiptForm page={page} />}
      </Card>
    )
  }
  const { difference } = receipt
  return (
    <Card
      title="Receipt"
      sentence={`Received by ${receipt.receivedBy} on ${longDate(receipt.on)}, noted by ${receipt.by}.`}
    >
      <p className="figure-number">
        {exact(receipt.sheets)} <span>sheets</span>{' '}
        {receipt.lines === null ? '' : exact(receipt.lines)}{' '}
        <span>
          {receipt.lines === null ? 'lines not counted at the counter' : 'lines'}
        </span>
      </p>
      <p>
        {receipt.agrees
          ? `That is what was brought, in ${counted(receipt.boxes, 'box', 'boxes')}.`
          : `Against what was brought: ${signed(difference.boxes)} boxes, ${signed(difference.sheets)} sheets${difference.lines === null ? '' : `, ${signed(difference.lines)} lines`}.`}
        {difference.sheets !== 0 &&
          ' Which sheets those are shows when the office gives its list; until then they stay “filed”.'}
      </p>
      <RefusedNotice error={undo.error} />
      {mayFile && (
        <Button
          type="button"
          unstyled
          disabled={undo.isPending}
          onClick={() => undo.mutate(receipt.id)}
        >
          Undo the receipt
        </Button>
      )}
    </Card>
  )
}

function ReceiptForm(props: { readonly page: FilingPage }) {
  const { manifest, filing } = props.page
  const client = useQueryClient()
  const [draft, setDraft] = useState({
    on: filing.on,
    receivedBy: '',
    boxes: '',
    sheets: '',
    lines: '',
  })
  const record = useMutation({
    mutationFn: () =>
      send('POST', `/api/filing/filings/${filing.id}/receipt`, {
        on: draft.on,
        receivedBy: draft.receivedBy,
        boxes: Number(draft.boxes),
        sheets: Number(draft.sheets),
        ...(draft.lines === '' ? {} : { lines: Number(draft.lines) }),
      } satisfies ReceiptInput),
    onSuccess: () => lawChanged(client),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!record.isPending) record.mutate()
  }
  const field = (key: keyof typeof draft) => ({
    value: draft[key],
    change: (value: string) => setDraft((now) => ({ ...now, [key]: value })),
  })
  return (
    <form onSubmit={submit}>
      <div className="fields">
        <Field label="Received on" type="date" required {...field('on')} />
        <Field label="By (clerk)" required {...field('receivedBy')} />
        <Field label="Boxes" type="number" required {...field('boxes')} />
        <Field label="Sheets" type="number" required {...field('sheets')} />
        <Field label="Lines, if counted" type="number" {...field('lines')} />
      </div>
      <p className="small quiet">
        Brought: {counted(manifest.boxes, 'box', 'boxes')},{' '}
        {counted(manifest.sheets, 'sheet')}, {counted(manifest.lines, 'line')}. Type their
        numbers, not ours.
      </p>
      <RefusedNotice error={record.error} />
      <Button type="submit" disabled={record.isPending}>
        Record the receipt
      </Button>
    </form>
  )
}
