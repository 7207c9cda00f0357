import type { Dashboard, Me } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dashboardQuery, meQuery } from '../api/queries.ts'
import { BasisCard } from '../dashboard/basis-card.tsx'
import { CountRuler } from '../dashboard/count-ruler.tsx'
import { CountiesCard } from '../dashboard/counties-card.tsx'
import { DuplicatesCard } from '../dashboard/duplicates-card.tsx'
import { ChannelsAndWeeksCard, CirculatorsCard } from '../dashboard/groups-card.tsx'
import { DatesCard, DutiesCard } from '../dashboard/law-cards.tsx'
import { NeededCard } from '../dashboard/needed-card.tsx'
import { OddsCard } from '../dashboard/odds-card.tsx'
import { openSteps } from '../dashboard/open-steps.ts'
import { OwnLinesCard } from '../dashboard/own-lines-card.tsx'
import { PaceCard } from '../dashboard/pace-card.tsx'
import { GateCard, OutCard } from '../dashboard/paper-cards.tsx'
import { ReasonsCard } from '../dashboard/reasons-card.tsx'
import { SharpenCard } from '../dashboard/sharpen-card.tsx'
import { StaleNotice } from '../dashboard/stale-notice.tsx'
import { TiersStrip } from '../dashboard/tiers-strip.tsx'
import { ChangesCard, NextStepsCard } from '../dashboard/today-card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { dayAndTime } from '../words/date.ts'

/** "Will we make it, and what do we do today?" */
export function DashboardRoute() {
  const { data: dashboard } = useSuspenseQuery(dashboardQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const isCirculator = !me.may.includes('see-circulators')
  return (
    <div className="stack">
      {dashboard.stale && (
        <StaleNotice asOf={dashboard.asOf} mayRecount={me.may.includes('upload')} />
      )}
      <Count dashboard={dashboard} />
      <div className="columns columns--three">
        <OddsCard dashboard={dashboard} />
        <NeededCard dashboard={dashboard} />
        {isCirculator ? (
          <OwnLinesCard dashboard={dashboard} />
        ) : (
          <SharpenCard rows={dashboard.sharpen} me={me} />
        )}
      </div>
      <Today dashboard={dashboard} me={me} />
      <CountiesCard
        counties={dashboard.counties}
        most={12}
        more={
          <p className="card__more">
            <Link to="/counties">All counties with their intervals</Link>
          </p>
        }
      />
      <div className="columns columns--two">
        <div className="stack">
          {me.may.includes('see-sheets') && <OutCard />}
          {!isCirculator && <CirculatorsCard dashboard={dashboard} />}
          <ReasonsCard reasons={dashboard.rejectReasons} />
          <DuplicatesCard dashboard={dashboard} />
        </div>
        <div className="stack">
          <DutiesCard />
          {me.may.includes('see-sheets') && <GateCard />}
          <ChannelsAndWeeksCard dashboard={dashboard} />
          <BasisCard dashboard={dashboard} />
        </div>
      </div>
    </div>
  )
}

/** The pace, and what to do about it for those who have something to do here. */
function Today(props: { readonly dashboard: Dashboard; readonly me: Me }) {
  const { dashboard, me } = props
  const steps = openSteps(dashboard.next, me)
  if (steps.length === 0 && dashboard.next.length > 0) {
    return (
      <div className="columns columns--wide-left">
        <PaceCard dashboard={dashboard} />
        <div className="stack">
          <DatesCard />
          <ChangesCard changes={dashboard.changes} />
        </div>
      </div>
    )
  }
  return (
    <div className="columns columns--wide-left columns--aside-first">
      <NextStepsCard steps={steps} />
      <div className="stack">
        <PaceCard dashboard={dashboard} />
        <div className="columns columns--two">
          <DatesCard />
          <ChangesCard changes={dashboard.changes} />
        </div>
      </div>
    </div>
  )
}

function Count(props: { readonly dashboard: Dashboard }) {
  const { dashboard } = props
  const { tiers, odds, petition } = dashboard
  return (
    <section className="count" aria-labelledby="count-sentence">
      <p className="count__as-of">
        <span>Will we make it?</span> <span>as of {dayAndTime(dashboard.asOf)}</span>
      </p>
      <h1 id="count-sentence" className="count__sentence">
        {dashboard.sentence}
      </h1>
      <CountRuler
        figures={{
          required: petition.required,
          fullCheckFrom: odds.bands.fullCheckFrom,
          sufficientFrom: odds.bands.sufficientFrom,
          raw: tiers.raw,
          valid: tiers.valid,
        }}
      />
      <Disclosure summary="From lines in hand to distinct valid signatures">
        <TiersStrip tiers={tiers} />
      </Disclosure>
    </section>
  )
}
