import type { Dashboard } from '@groundswell/server/wire'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { Card } from '../pieces/card.tsx'
import { exact, percent } from '../words/number.ts'
import { dotsFrom, driveValidity, groupDots } from './group-dots.ts'

/** How a circulator's own lines count, beside the drive's; nobody else's are shown to them. */
export function OwnLinesCard(props: { readonly dashboard: Dashboard }) {
  const { circulators } = props.dashboard
  const validity = driveValidity(props.dashboard)
  const [own] = circulators
  if (own === undefined) {
    return (
      <Card title="Your lines">
        <p>None of your lines is counted yet. They are once your sheets are taken in.</p>
        <ToPocket />
      </Card>
    )
  }
  const rows = groupDots([own])
  return (
    <Card
      title="Your lines"
      sentence={`You handed in ${exact(own.lines)} lines. Of your lines about ${percent(own.rate.median)} count; of all lines of the drive ${percent(validity)}.`}
    >
      <IntervalDots
        rows={rows}
        reference={validity}
        from={dotsFrom(rows)}
        label="The share of your lines that count, as a dot on its 90 % interval."
      />
      {own.rate.reviewed < 20 && (
        <p className="small quiet">
          Only {exact(own.rate.reviewed)} of them have been looked at, so this can still
          change.
        </p>
      )}
      <ToPocket />
    </Card>
  )
}

/** The page for the clipboard is an application of its own, so the browser loads it. */
function ToPocket() {
  return (
    <a className="usa-button" href="/pocket/">
      Tally, look up, my packets
    </a>
  )
}
