import type { Me } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { actWords, homeOf, type Place } from '../words/place-names.ts'

/** A screen that this role does not include. */
export function NotAllowedPage(props: {
  readonly place: Place | undefined
  readonly me: Me
}) {
  const act = props.place && actWords.get(props.place.act)
  const home = homeOf(props.me)
  return (
    <div className="empty">
      <h1>This screen is not open to you</h1>
      <p>
        Your role does not let you {act ?? 'do this'}. Least access is the rule here,
        because a list of signers is a list of opinions. If your work needs it, ask a
        manager of the drive.
      </p>
      <Link className="usa-button" to={home?.path ?? '/'}>
        To your screens: {home?.name ?? 'the dashboard'}
      </Link>
    </div>
  )
}
