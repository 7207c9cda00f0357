import type { OfficeView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted, exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { officeQuery } from './office-queries.ts'

/** Who checks, and how many lines lie before each; undealt lines are dealt in turn. */
export function BatchForm(props: { readonly view: OfficeView }) {
  const { view } = props
  const client = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [size, setSize] = useState('50')
  const refresh = () => client.invalidateQueries({ queryKey: officeQuery.queryKey })
  const dealing = useMutation({
    mutationFn: () =>
      send<{ readonly batches: number; readonly lines: number }>(
        'POST',
        '/api/verification/batches',
        { verifiers: [...chosen], size: wholeNumber(size) },
      ),
    onSuccess: refresh,
  })
  const release = useMutation({
    mutationFn: (id: string) =>
      send('POST', `/api/verification/verifiers/${encodeURIComponent(id)}/release`),
    onSuccess: refresh,
  })
  const lines = wholeNumber(size)
  const ready = chosen.size > 0 && lines !== undefined && lines >= 1 && lines <= 1000
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) dealing.mutate()
  }
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="batch-head">
      <h3 id="batch-head">Who checks</h3>
      <ul className="verifiers">
        {view.verifiers.map((person) => (
          <li key={person.id}>
            <Checkbox
              id={`verifier-${person.id}`}
              name="verifier"
              label={person.name}
              checked={chosen.has(person.id)}
              onChange={() => toggle(person.id)}
            />
            <span>
              {exact(person.waiting)} waiting, {exact(person.found)} found
            </span>
            {person.waiting > 0 && (
              <Button
                type="button"
                unstyled
                disabled={release.isPending}
                onClick={() => release.mutate(person.id)}
              >
                Take back<About>{person.name}</About>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {view.unassigned > 0 && (
        <>
          <Label htmlFor="batch-size">Lines in a batch</Label>
          <TextInput
            id="batch-size"
            name="size"
            type="text"
            inputMode="numeric"
            value={size}
            onChange={({ target }) => setSize(target.value)}
          />
          <Button type="submit" outline disabled={!ready || dealing.isPending}>
            Deal {counted(view.unassigned, 'line')} out
          </Button>
        </>
      )}
      <RefusedNotice error={dealing.error} />
      <div aria-live="polite">
        {dealing.data && (
          <p>
            {counted(dealing.data.lines, 'line')} in{' '}
            {counted(dealing.data.batches, 'batch', 'batches')} dealt out.
          </p>
        )}
      </div>
    </form>
  )
}
