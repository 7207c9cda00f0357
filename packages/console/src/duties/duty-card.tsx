import type { Duty } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { Link } from 'react-router'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { dutyActors, dutyState, dutyWhen, lackingWords } from '../words/duty-words.ts'
import { DutyForm } from './duty-form.tsx'

/** One duty: what is asked, by when, what missing it costs, and the record that it is done. */
export function DutyCard(props: {
  readonly duty: Duty
  readonly today: string
  readonly mayKeep: boolean
  /** Whether sheets and ledger are open to whoever looks. */
  readonly maySeeSheets: boolean
}) {
  const { duty, mayKeep } = props
  const [opened, setOpened] = useState(false)
  return (
    <li className={`duty duty--${duty.state}`}>
      <div className="duty__head">
        <b>{duty.title}</b>
        <span className="tag">{dutyState(duty)}</span>
      </div>
      <p>
        {dutyWhen(duty)} <span className="quiet">Owed by {dutyActors[duty.by]}.</span>
      </p>
      {duty.lacking !== null && (
        <p>
          {lackingWords(duty.lacking)}{' '}
          {props.maySeeSheets && <WhereLacking of={duty.lacking.of} />}
        </p>
      )}
      {duty.state !== 'done' && (
        <p>
          <b>If it is missed:</b> {duty.cost}.
        </p>
      )}
      <p className="small quiet">
        <CitedLaw law={duty.law} />
      </p>
      {duty.done !== null && (
        <Done done={duty.done} mayKeep={mayKeep} title={duty.title} />
      )}
      {mayKeep && duty.recordable && duty.done === null && (
        <div className="duty__act">
          {opened ? (
            <DutyForm duty={duty} today={props.today} close={() => setOpened(false)} />
          ) : (
            <Button
              type="button"
              outline
              aria-label={`It is done: ${duty.title}`}
              onClick={() => setOpened(true)}
            >
              It is done
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function WhereLacking(props: { readonly of: NonNullable<Duty['lacking']>['of'] }) {
  return props.of === 'sheets' ? (
    <Link to="/compliance">See the sheets</Link>
  ) : (
    <Link to="/circulators">See the ledger</Link>
  )
}

function Done(props: {
  readonly done: NonNullable<Duty['done']>
  readonly mayKeep: boolean
  readonly title: string
}) {
  const { done, mayKeep } = props
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/duties/records/${id}/undo`),
    onSuccess: () => lawChanged(client),
  })
  const { document, record } = done
  return (
    <>
      <p className="small">
        {done.source === 'records'
          ? `The records show it${done.on === null ? '' : `, ${longDate(done.on)}`}.`
          : `Done on ${longDate(done.on ?? '')}, noted by ${done.by}.`}{' '}
        {done.note !== null && `“${done.note}” `}
        {document !== null &&
          (document.kept && mayKeep ? (
            <a href={`/api/duties/documents/${document.sha256}`}>{document.name}</a>
          ) : (
            `${document.name}, SHA-256 ${document.sha256.slice(0, 12)}… `
          ))}{' '}
        {mayKeep && record !== null && (
          <Button
            type="button"
            unstyled
            aria-label={`Undo: ${props.title}`}
            disabled={undo.isPending}
            onClick={() => undo.mutate(record)}
          >
            Undo
          </Button>
        )}
      </p>
      <RefusedNotice error={undo.error} />
    </>
  )
}
