import type { Me, Petition } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { roleNames } from '../words/place-names.ts'
import { useSignOut } from './use-sign-out.ts'

/** The drive, the days it has left, and who is at the desk. */
export function SiteHeader(props: {
  readonly me: Me | undefined
  readonly petition: Petition | undefined
  readonly menuOpen: boolean
  readonly toggleMenu: () => void
}) {
  const { me, petition } = props
  const signOut = useSignOut()
  return (
    <header className="site-header">
      <Link className="site-header__mark" to="/">
        <img src="/mark.svg" width="28" height="28" alt="" />
        Groundswell
      </Link>
      {petition && (
        <div className="site-header__petition">
          <span className="site-header__title">{petition.title}</span>
          <span className="site-header__facts">
            {petition.identifier}
            <span className="not-printed"> · {daysLeft(petition)}</span>
            {/* Paper is read on another day: there the day it speaks of stands. */}
            <span className="on-paper"> · as of {longDate(petition.asOf)}</span>
          </span>
        </div>
      )}
      {me && (
        <div className="site-header__person">
          <span>
            {me.name}
            <span>{roleNames.get(me.role) ?? me.role}</span>
          </span>
          <button type="button" className="header-button" onClick={signOut}>
            Sign out
          </button>
        </div>
      )}
      <div className="site-header__menu">
        <button
          type="button"
          className="header-button"
          aria-expanded={props.menuOpen}
          aria-controls="site-nav"
          onClick={props.toggleMenu}
        >
          Menu
        </button>
      </div>
    </header>
  )
}

function daysLeft(petition: Petition): string {
  if (petition.daysLeft < 0) return 'deadline passed'
  return petition.daysLeft === 0
    ? 'last day'
    : `${counted(petition.daysLeft, 'day')} left`
}
