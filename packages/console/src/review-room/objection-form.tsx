import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, Textarea } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { send } from '../api/request.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** Says why the finding on a line is held to be wrong; the official answers. */
export function ObjectionForm(props: {
  readonly lineId: string
  readonly where: string
  readonly leave: () => void
}) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const objecting = useMutation({
    mutationFn: () =>
      send('POST', '/api/review-room/objections', { lineId: props.lineId, reason }),
    onSuccess: () => {
      props.leave()
      void client.invalidateQueries({ queryKey: ['review-room'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') objecting.mutate()
  }
  const id = `objection-${props.lineId}`
  return (
    <form className="desk-form" onSubmit={submit}>
      <Label htmlFor={id}>Why the finding on {props.where} is wrong</Label>
      <Textarea
        id={id}
        name={id}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="small quiet">
        It is kept sealed beside the line and changes no finding. The official answers it
        here.
      </p>
      <RefusedNotice error={objecting.error} />
      <div className="actions">
        <Button type="submit" disabled={reason.trim() === '' || objecting.isPending}>
          Put the objection on record
        </Button>
        <Button type="button" outline onClick={props.leave}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
