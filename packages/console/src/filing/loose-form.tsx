import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Disclosure } from '../pieces/disclosure.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** Sheets from before the numbering, or printed at home: they go in by count. */
export function LooseForm(props: { readonly box: number }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState({ sheets: '', lines: '', note: '' })
  const add = useMutation({
    mutationFn: () =>
      send('POST', `/api/filing/boxes/${props.box}/loose`, {
        sheets: Number(draft.sheets),
        lines: Number(draft.lines),
        ...(draft.note === '' ? {} : { note: draft.note }),
      }),
    onSuccess: () => {
      setDraft({ sheets: '', lines: '', note: '' })
      return lawChanged(client)
    },
  })
  return (
    <Disclosure summary="Sheets without a number">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!add.isPending) add.mutate()
        }}
      >
        <div className="fields">
          <Field
            label="Sheets"
            type="number"
            required
            value={draft.sheets}
            change={(sheets) => setDraft((now) => ({ ...now, sheets }))}
          />
          <Field
            label="Filled lines on them"
            type="number"
            required
            value={draft.lines}
            change={(lines) => setDraft((now) => ({ ...now, lines }))}
          />
          <Field
            label="Note (not required)"
            value={draft.note}
            change={(note) => setDraft((now) => ({ ...now, note }))}
          />
        </div>
        <RefusedNotice error={add.error} />
        <Button type="submit" outline disabled={add.isPending}>
          Count them in
        </Button>
      </form>
    </Disclosure>
  )
}
