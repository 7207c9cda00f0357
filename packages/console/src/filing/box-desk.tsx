import type { BoxPage, IntoBoxAnswer } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { refusalOf, send } from '../api/request.ts'
import { undoCustody } from '../api/undo-custody.ts'
import { Field } from '../pieces/field.tsx'
import { CodeCamera, CodeField } from '../sheets/code-field.tsx'
import { failureSentence } from '../words/failure.ts'
import { leftWords } from '../words/filing-words.ts'
import { counted } from '../words/number.ts'

interface Wish {
  readonly text: string
  readonly lines?: number
  readonly anyway?: true
}

/** The field that a hand scanner types into, and what became of the last code, large. */
export function BoxDesk(props: { readonly page: BoxPage }) {
  const { box, waiting } = props.page
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [lines, setLines] = useState('')
  const [camera, setCamera] = useState(false)
  const put = useMutation({
    onMutate: () => undo.reset(),
    mutationFn: (wish: Wish) =>
      send<IntoBoxAnswer>('POST', `/api/filing/boxes/${box.id}/sheets`, wish),
    onSettled: () => {
      setText('')
      setLines('')
      field.current?.focus()
      return lawChanged(client)
    },
  })
  const undo = useMutation({
    mutationFn: undoCustody,
    onSuccess: () => {
      put.reset()
      return lawChanged(client)
    },
  })
  useEffect(() => field.current?.focus(), [])
  const scan = (code: string) => {
    if (code.trim() === '' || put.isPending) return
    put.mutate({ text: code.trim(), ...(lines === '' ? {} : { lines: Number(lines) }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    scan(text)
  }
  return (
    <section className="card scan-desk" aria-labelledby="box-desk-head">
      <h2 id="box-desk-head">Scan into this box</h2>
      <form className="scan-desk__form" onSubmit={submit}>
        <CodeField
          id="box-code"
          field={field}
          text={text}
          change={setText}
          verb="Into the box"
          camera={camera}
          toggleCamera={() => setCamera((open) => !open)}
        />
        <Field
          label="Its lines, if it was not scanned"
          type="number"
          value={lines}
          change={setLines}
        />
      </form>
      {camera && <CodeCamera onCode={scan} close={() => setCamera(false)} />}
      <Outcome
        answer={put.data}
        error={put.error ?? undo.error}
        last={put.variables}
        undo={(batch) => undo.mutate(batch)}
        anyway={(wish) => put.mutate({ ...wish, anyway: true })}
      />
      {waiting.length > 0 && (
        <div className="waiting">
          <h2>Ready for this box</h2>
          <ul className="boxes">
            {waiting.map(({ packet, sheets, lines: known }) => (
              <li key={packet}>
                <b>{packet}</b>
                <span>
                  {counted(sheets, 'sheet')}, {counted(known, 'line')}
                </span>
                <Button
                  type="button"
                  outline
                  disabled={put.isPending}
                  aria-label={`Box it: what is ready of ${packet}`}
                  onClick={() => put.mutate({ text: packet })}
                >
                  Box it
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Outcome(props: {
  readonly answer: IntoBoxAnswer | undefined
  readonly error: unknown
  readonly last: Wish | undefined
  readonly undo: (batch: string) => void
  readonly anyway: (wish: Wish) => void
}) {
  const { answer, error, last } = props
  if (error) {
    const isHeld = refusalOf(error)?.code === 'held-back'
    return (
      <div className="outcome outcome--refused" role="alert">
        <p className="outcome__more">{failureSentence(error)}</p>
        {isHeld && last !== undefined && (
          <Button type="button" outline onClick={() => props.anyway(last)}>
            Box it anyway
          </Button>
        )}
      </div>
    )
  }
  if (answer === undefined) return null
  const [first] = answer.boxed
  return (
    <div
      className={`outcome outcome--${answer.left.length > 0 ? 'odd' : 'done'}`}
      role="status"
    >
      <p className="outcome__what">
        {answer.boxed.length === 1 ? first : counted(answer.boxed.length, 'sheet')} boxed
      </p>
      {answer.left.length > 0 && (
        <ul>
          {answer.left.map(({ sheet, why }) => (
            <li key={sheet}>
              {sheet} {leftWords(why)}.
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button type="button" outline onClick={() => props.undo(answer.batch)}>
          Take it back
        </Button>
      </div>
    </div>
  )
}
