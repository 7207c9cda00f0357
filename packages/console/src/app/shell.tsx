import { QueryErrorResetBoundary, useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import {
  Navigate,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigation,
} from 'react-router'
import { meQuery, petitionQuery } from '../api/queries.ts'
import { failureOf } from '../api/request.ts'
import { homeOf, placeOf } from '../words/place-names.ts'
import { FailureBoundary } from './failure-boundary.tsx'
import { NotAllowedPage } from './not-allowed-page.tsx'
import { SiteHeader } from './site-header.tsx'
import { SiteNav } from './site-nav.tsx'
import { Skeleton } from './skeleton.tsx'

/** The frame around every screen: who is here, for which petition, and where to go. */
export function Shell() {
  const { pathname } = useLocation()
  const me = useQuery({ ...meQuery, throwOnError: false })
  const petition = useQuery({
    ...petitionQuery,
    throwOnError: false,
    enabled: me.isSuccess,
  })
  const [menuOpen, setMenuOpen] = useState(false)
  const changing = useNavigation().state === 'loading'
  const main = useRef<HTMLElement>(null)
  const place = placeOf(pathname)
  useTitle(place?.name ?? 'Page not found', petition.data?.title)
  useEffect(() => setMenuOpen(false), [pathname])

  if (failureOf(me.error)?.kind === 'signed-out') {
    return <Navigate to="/sign-in" replace />
  }
  if (me.error) throw me.error
  // The mark leads to `/`: who has no dashboard begins elsewhere.
  if (me.data && pathname === '/' && !me.data.may.includes('see-dashboard')) {
    return <Navigate to={homeOf(me.data)?.path ?? '/sign-in'} replace />
  }
  const mayBeHere = !me.data || !place || me.data.may.includes(place.act)

  return (
    <>
      <a
        className="usa-skipnav"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Skip to the main content
      </a>
      <div className="frame">
        <SiteHeader
          me={me.data}
          petition={petition.data}
          menuOpen={menuOpen}
          toggleMenu={() => setMenuOpen((open) => !open)}
        />
        {petition.data?.demonstration && (
          <aside className="demonstration" aria-label="About this drive">
            Demonstration drive: every person, line and number here is invented.
          </aside>
        )}
        <SiteNav me={me.data} open={menuOpen} />
        <main className="page" id="main" ref={main} tabIndex={-1} aria-busy={changing}>
          <QueryErrorResetBoundary>
            {({ reset }) => (
              <FailureBoundary key={pathname} reset={reset}>
                <Suspense fallback={<Skeleton />}>
                  {!me.data ? (
                    <Skeleton />
                  ) : mayBeHere ? (
                    <Outlet />
                  ) : (
                    <NotAllowedPage place={place} me={me.data} />
                  )}
                </Suspense>
              </FailureBoundary>
            )}
          </QueryErrorResetBoundary>
        </main>
        <ScrollRestoration />
      </div>
    </>
  )
}

function useTitle(screen: string, petition: string | undefined) {
  useEffect(() => {
    document.title = [screen, petition, 'Groundswell'].filter(Boolean).join(' · ')
  }, [screen, petition])
}
