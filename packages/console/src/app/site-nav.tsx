import type { Me } from '@groundswell/server/wire'
import { NavLink } from 'react-router'
import { places, roleNames, rooms } from '../words/place-names.ts'
import { useSignOut } from './use-sign-out.ts'

/** The screens this person may open. On a phone it unfolds below the header. */
export function SiteNav(props: { readonly me: Me | undefined; readonly open: boolean }) {
  const { me } = props
  const signOut = useSignOut()
  return (
    <nav
      className={props.open ? 'site-nav site-nav--open' : 'site-nav'}
      id="site-nav"
      aria-label="Screens"
    >
      {rooms.map(({ room, name }) => {
        const here = places.filter(
          (place) => place.room === room && me?.may.includes(place.act),
        )
        return here.length === 0 ? null : (
          <div key={room} className="site-nav__room">
            <p>{name}</p>
            <ul>
              {here.map((place) => (
                <li key={place.path}>
                  <NavLink to={place.path} end={place.path === '/'}>
                    {place.name}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {me && (
        <div className="site-nav__person">
          <span>
            {me.name}, {roleNames.get(me.role) ?? me.role}
          </span>
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={signOut}
          >
            Sign out
          </button>
        </div>
      )}
    </nav>
  )
}
