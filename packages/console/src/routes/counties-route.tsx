import { useSuspenseQuery } from '@tanstack/react-query'
import { dashboardQuery } from '../api/queries.ts'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { CountiesCard } from '../dashboard/counties-card.tsx'
import { dotsFrom, driveValidity, groupDots } from '../dashboard/group-dots.ts'
import { DotsLegend } from '../dashboard/groups-card.tsx'
import { AsOf } from '../pieces/as-of.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'

/** Every county: on the map, in the table, and with its interval. */
export function CountiesRoute() {
  const { data: dashboard } = useSuspenseQuery(dashboardQuery)
  const bySize = dashboard.counties.toSorted((a, b) => b.lines - a.lines)
  const rows = groupDots(bySize)
  return (
    <div className="stack">
      <PageHead path="/counties">
        <AsOf instant={dashboard.asOf} />
      </PageHead>
      <CountiesCard counties={dashboard.counties} />
      <Card
        title="Validity by county"
        sentence="Largest first. The fewer lines were looked at, the longer the line, and the nearer to the drive’s validity the dot is drawn."
      >
        <IntervalDots
          rows={rows}
          reference={driveValidity(dashboard)}
          from={dotsFrom(rows)}
          label="Validity by county as dots on 90 % intervals; the table above has the figures."
        />
        <DotsLegend reference={driveValidity(dashboard)} />
      </Card>
    </div>
  )
}
