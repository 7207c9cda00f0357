import type { Dashboard } from '@groundswell/server/wire'
import { Card } from '../pieces/card.tsx'
import { counted, exact, percent, rounded } from '../words/number.ts'

/** How much is still missing, in signatures and in lines, in all and a day. */
export function NeededCard(props: { readonly dashboard: Dashboard }) {
  const { needed, tiers, petition, pace } = props.dashboard
  const halfWidth = (tiers.valid.high - tiers.valid.low) / 2
  if (needed.valid === 0 && needed.lines95 === 0) {
    return (
      <Card title="Needed">
        <p className="figure-number">Nothing more</p>
        <p>The lines in hand reach the requirement with 95 chances in 100.</p>
      </Card>
    )
  }
  return (
    <Card title="Needed" sentence="To reach the requirement with 95 chances in 100:">
      <p className="figure-number">
        {rounded(needed.lines95, halfWidth)} <span>more lines</span>
      </p>
      <dl className="facts">
        <dt>still missing</dt>
        <dd>about {rounded(needed.valid, halfWidth)} valid signatures</dd>
        <dt>validity now</dt>
        <dd>{percent(needed.validity)} of lines, repeats counted once</dd>
        <dt>a day</dt>
        <dd>
          {counted(Math.ceil(needed.linesPerDay), 'line')} for{' '}
          {counted(petition.daysLeft, 'day')}; now{' '}
          {exact(Math.round(pace.linesPerDayNow))}
        </dd>
      </dl>
    </Card>
  )
}
