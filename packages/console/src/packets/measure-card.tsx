import type { MeasureState } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { measureQuery, paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'
import { dayAndTime } from '../words/date.ts'

/** The text that every sheet carries: which it is, and whether it can still change. */
export function MeasureCard(props: {
  readonly hasMeasure: boolean
  readonly mayChange: boolean
}) {
  const client = useQueryClient()
  const [file, setFile] = useState<File>()
  const [changing, setChanging] = useState(false)
  const measure = useQuery({
    ...measureQuery,
    enabled: props.hasMeasure,
    throwOnError: false,
  })
  const enter = useMutation({
    mutationFn: async (chosen: File) =>
      send<MeasureState>('POST', '/api/measure', { text: await chosen.text() }),
    onSuccess: async () => {
      setFile(undefined)
      setChanging(false)
      await paperChanged(client)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) enter.mutate(file)
  }
  const state = measure.data
  const asks = props.mayChange && (!props.hasMeasure || changing)
  return (
    <Card title="The text on every sheet">
      {state !== undefined && (
        <>
          <p>
            <b>{state.title}</b>
          </p>
          <p className="small">
            {state.frozenAt === null
              ? 'It can still change; the first printed sheet freezes it.'
              : `Frozen since ${dayAndTime(state.frozenAt)}: people may have signed it.`}
          </p>
          <p className="measure-links">
            <a href="/api/measure/redline.html" target="_blank" rel="noreferrer">
              Read the text with its strikes and insertions
            </a>{' '}
            <a href="/api/measure/redline.pdf" download>
              The same as PDF
            </a>
          </p>
          <p className="small quiet hash">
            SHA-256 {state.textHash.slice(0, 16)}… · entered by {state.enteredBy}
          </p>
          {props.mayChange && state.frozenAt === null && !changing && (
            <Button type="button" unstyled onClick={() => setChanging(true)}>
              Enter another text
            </Button>
          )}
        </>
      )}
      {!props.hasMeasure && !props.mayChange && (
        <p>The manager enters the text of the measure first.</p>
      )}
      {asks && (
        <form onSubmit={submit}>
          <p>
            Choose the measure’s file: title, summary and full text as JSON, the same that{' '}
            <code>groundswell sheets print</code> takes.
          </p>
          <FileDrop
            file={file}
            accept=".json,application/json"
            hint="JSON"
            choose={(next) => {
              setFile(next)
              enter.reset()
            }}
          />
          <RefusedNotice error={enter.error} />
          <Button type="submit" disabled={file === undefined || enter.isPending}>
            Enter the text
          </Button>
        </form>
      )}
    </Card>
  )
}
