import type { PacketPage, TakeIn, TakenIn } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { undoCustody } from '../api/undo-custody.ts'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'

/** A packet comes back: how many lines were counted by hand, and which sheets are missing. */
export function TakeInForm(props: { readonly packet: PacketPage }) {
  const { packet } = props
  const client = useQueryClient()
  const out = packet.sheetList.filter(({ state }) => state === 'out')
  const [lines, setLines] = useState('')
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  const coming = out.filter(({ id }) => !missing.has(id))
  const take = useMutation({
    mutationFn: () =>
      send<TakenIn>('POST', `/api/packets/${encodeURIComponent(packet.id)}/take-in`, {
        lines: Number(lines),
        sheets: coming.map(({ id }) => id),
      } satisfies TakeIn),
    onSuccess: async () => {
      setLines('')
      setMissing(new Set())
      await paperChanged(client)
    },
  })
  const undo = useMutation({
    mutationFn: undoCustody,
    onSuccess: async () => {
      take.reset()
      await paperChanged(client)
    },
  })
  const ready = /^\d{1,6}$/.test(lines.trim()) && coming.length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) take.mutate()
  }
  const toggle = (id: string) =>
    setMissing((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  return (
    <Card
      title={out.length > 0 || take.data !== undefined ? 'Take the packet in' : 'Next'}
      sentence={
        out.length > 0
          ? 'Count the signatures by hand. When the sheets are scanned the two are compared, and nothing is counted twice.'
          : 'No sheet of this packet is out.'
      }
    >
      {take.data !== undefined && (
        <div className="notice notice--done" role="status">
          <p>
            {counted(take.data.sheets, 'sheet')} with {counted(take.data.lines, 'line')}{' '}
            taken in; {take.data.stillOut} still out.
          </p>
          <div className="actions">
            <Link className="usa-button" to="/scans">
              Bring scans in
            </Link>
            <Button
              type="button"
              outline
              disabled={undo.isPending}
              onClick={() => undo.mutate(take.data.batch)}
            >
              Undo
            </Button>
          </div>
          <RefusedNotice error={undo.error} />
        </div>
      )}
      {out.length === 0 ? (
        <NothingOut packet={packet} />
      ) : (
        <form className="take-in" onSubmit={submit}>
          <Field
            type="number"
            label="Lines counted by hand"
            value={lines}
            change={setLines}
          />
          <Button type="submit" disabled={!ready || take.isPending}>
            Take {counted(coming.length, 'sheet')} in
          </Button>
          <RefusedNotice error={take.error} />
          <Disclosure summary="Some sheets did not come back">
            <fieldset className="missing-sheets">
              <legend>Tick what is missing; it stays out</legend>
              {out.map(({ id, printedId }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={missing.has(id)}
                    onChange={() => toggle(id)}
                  />
                  {printedId}
                </label>
              ))}
            </fieldset>
          </Disclosure>
        </form>
      )}
    </Card>
  )
}

/** No sheet is out: what can be done with those that are here. */
function NothingOut({ packet }: { readonly packet: PacketPage }) {
  const inState = (wanted: string) =>
    packet.sheetList.filter(({ state }) => state === wanted).length
  const [stock, returned] = [inState('printed'), inState('returned')]
  return (
    <>
      {stock > 0 && (
        <p className="packet-next">
          <Link className="usa-button usa-button--outline" to="/sheets?act=issued">
            Hand {counted(stock, 'sheet')} out
          </Link>
        </p>
      )}
      {returned > 0 && (
        <p className="packet-next">
          <Link className="usa-button usa-button--outline" to="/scans">
            Bring in the {returned === 1 ? 'scan' : 'scans'} of{' '}
            {counted(returned, 'sheet')}
          </Link>
        </p>
      )}
      {stock === 0 && returned === 0 && <p>Nothing of it waits for you here.</p>}
    </>
  )
}
