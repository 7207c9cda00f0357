import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** Enters a person who circulates into the ledger. */
export function EnterCirculator() {
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const enter = useMutation({
    mutationFn: () =>
      send('POST', '/api/circulators', {
        code: code.trim(),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
      }),
    onSuccess: async () => {
      setCode('')
      setName('')
      await paperChanged(client)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') enter.mutate()
  }
  return (
    <form className="toolbar ledger__enter" onSubmit={submit}>
      <Field label="Code" value={code} change={setCode} />
      <Field label="Name (kept sealed)" value={name} change={setName} />
      <Button type="submit" outline disabled={code.trim() === '' || enter.isPending}>
        Add to the ledger
      </Button>
      <RefusedNotice error={enter.error} />
    </form>
  )
}
