import { Button } from '@trussworks/react-uswds'
import { Link, Navigate } from 'react-router'
import { failureOf } from '../api/request.ts'
import { failureWords } from '../words/failure.ts'
import { NoPetitionYet } from './no-petition-yet.tsx'

/** What went wrong, whether it is lost, and what to do about it. */
export function FailureNotice(props: {
  readonly error: unknown
  readonly again: () => void
}) {
  const failure = failureOf(props.error)
  if (failure?.kind === 'signed-out') return <Navigate to="/sign-in" replace />
  if (failure?.kind === 'refused' && failure.refusal.code === 'nothing-counted-yet') {
    return <NothingCountedYet sentence={failure.refusal.sentence} />
  }
  if (failure?.kind === 'refused' && failure.refusal.code === 'no-petition-yet') {
    return <NoPetitionYet />
  }
  const words = failureWords(failure)
  return (
    <div className="empty" role="alert">
      <h1>{words.title}</h1>
      <p>{words.sentence}</p>
      <Button type="button" onClick={props.again}>
        Try again
      </Button>
    </div>
  )
}

/** The first day of a drive: three files make a count. */
function NothingCountedYet(props: { readonly sentence: string }) {
  return (
    <div className="empty">
      <h1>Nothing is counted yet</h1>
      <p>{props.sentence}</p>
      <p>A count needs three things, in this order:</p>
      <ol>
        <li>the voter roll, to know who may sign;</li>
        <li>turn-ins: how many lines came in, by county and circulator;</li>
        <li>lines: a random sample of them, keyed as written.</li>
      </ol>
      <Link className="usa-button" to="/uploads">
        Upload the first file
      </Link>
    </div>
  )
}
