import type { LineObjection } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { dayAndTime } from '../words/date.ts'
import { linePlace } from './line-place.ts'

const answerWords = {
  'finding-stands': 'The finding stands',
  'finding-was-wrong': 'The finding was wrong',
} as const

/** Objections and their answers, those that wait first. */
export function ObjectionList(props: {
  readonly objections: readonly LineObjection[]
  readonly mayAnswer: boolean
}) {
  if (props.objections.length === 0) return null
  const waiting = props.objections.filter(({ answer }) => answer === null).length
  return (
    <section className="card" aria-labelledby="objections-head">
      <h2 id="objections-head">
        Objections{waiting > 0 && ` · ${waiting} waiting for an answer`}
      </h2>
      <ul className="objections">
        {props.objections.map((objection) => (
          <li key={objection.id}>
            <p>
              <b>{linePlace(objection)}</b>{' '}
              <span className="small quiet">
                {objection.ground.toLowerCase().replaceAll('_', ' ')} · {objection.by},{' '}
                {dayAndTime(objection.at)}
              </span>
            </p>
            <p>{objection.reason}</p>
            {objection.answer !== null ? (
              <p className="notice">
                <b>{answerWords[objection.answer.answer]}.</b> {objection.answer.why}{' '}
                <span className="small quiet">
                  {objection.answer.by}, {dayAndTime(objection.answer.at)}
                </span>
              </p>
            ) : props.mayAnswer ? (
              <AnswerForm id={objection.id} where={linePlace(objection)} />
            ) : (
              <p className="quiet">Waits for the official’s answer.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerForm(props: { readonly id: number; readonly where: string }) {
  const client = useQueryClient()
  const [why, setWhy] = useState('')
  const answering = useMutation({
    mutationFn: (answer: keyof typeof answerWords) =>
      send('POST', `/api/review-room/objections/${props.id}/answer`, { answer, why }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['review-room'] }),
  })
  const id = `answer-${props.id}`
  const ready = why.trim() !== '' && !answering.isPending
  return (
    <div className="desk-form">
      <Label htmlFor={id}>Your answer, and why</Label>
      <Textarea
        id={id}
        name={id}
        rows={2}
        maxLength={2000}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <RefusedNotice error={answering.error} />
      <div className="actions">
        <Button
          type="button"
          disabled={!ready}
          onClick={() => answering.mutate('finding-stands')}
        >
          The finding stands<About>{props.where}</About>
        </Button>
        <Button
          type="button"
          outline
          disabled={!ready}
          onClick={() => answering.mutate('finding-was-wrong')}
        >
          The finding was wrong<About>{props.where}</About>
        </Button>
      </div>
    </div>
  )
}
