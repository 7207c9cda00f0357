import type { Dashboard } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dashboardQuery } from '../api/queries.ts'
import { TiersStrip } from '../dashboard/tiers-strip.tsx'
import { AsOf } from '../pieces/as-of.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { capitalised } from '../words/capitalised.ts'
import { exact, outOf100, percent, range, rounded } from '../words/number.ts'

/** The count in plain words: tiers, interval, duplicates, odds, assumptions, law. */
export function MethodRoute() {
  const { data: dashboard } = useSuspenseQuery(dashboardQuery)
  const { tiers, odds, petition, duplicates } = dashboard
  const half = (tiers.valid.high - tiers.valid.low) / 2
  return (
    <div className="stack prose">
      <PageHead path="/method">
        <AsOf instant={dashboard.asOf} />
      </PageHead>
      <Card title="Four steps from paper to a number">
        <TiersStrip tiers={tiers} />
        <Terms>
          <dt>Raw</dt>
          <dd>Every line turned in, as its sheets say. {exact(tiers.raw)} today.</dd>
          <dt>Reviewed</dt>
          <dd>
            A random sample of them, keyed as written: {exact(tiers.reviewed)} drawn
            lines.
            {tiers.convenience > 0 &&
              ` Another ${exact(tiers.convenience)} were keyed without being drawn; they count for themselves and say nothing about the rest.`}
          </dd>
          <dt>Matched</dt>
          <dd>
            Each keyed line is compared with the roll. Sure cases are settled, unsure ones
            go to a person, who decides with the roll’s candidates at hand.
          </dd>
          <dt>Valid (distinct)</dt>
          <dd>
            Valid lines with every person counted once: about{' '}
            {rounded(tiers.valid.median, half)} today.
          </dd>
        </Terms>
      </Card>
      <Card title="Why there is a range">
        <p>
          Only a part of the lines has been looked at. The rest is like it, but not
          exactly like it, so the true number lies in a range: {range(tiers.valid)} with 9
          chances in 10. Groups of lines are estimated apart (county, channel, circulator,
          week), and a group of which little is known leans towards the others.
        </p>
        <p>
          The range narrows when more lines are drawn and looked at. When every line has
          been looked at, it closes to the exact count.
        </p>
      </Card>
      <Card title="Why duplicates grow with the square">
        <p>
          A repeat is a pair of lines by one person, and twice the lines make four times
          the pairs. So the few repeats seen in a sample ({exact(duplicates.found)} so
          far) mean many more in all: about{' '}
          {rounded(
            duplicates.inHand.median,
            (duplicates.inHand.high - duplicates.inHand.low) / 2,
          )}{' '}
          in hand. Scaling them up in a straight line would miss most of them.
        </p>
      </Card>
      <Card title="What the odds mean">
        <p>
          The official does not count every line at first. A random sample is drawn in
          each county, and the statute turns it into a projection. Under{' '}
          {exact(odds.bands.fullCheckFrom)} it fails; from{' '}
          {exact(odds.bands.sufficientFrom)} it qualifies; in between every line is
          checked. That procedure is carried out {exact(odds.simulations)} times here with
          the lines in hand: it qualifies on the sample {outOf100(odds.qualify)} times in
          100, is checked line by line {outOf100(odds.fullCheck)} times, and fails{' '}
          {outOf100(odds.fail)} times.
        </p>
        {odds.bands.cites.length > 0 && <Cites cites={odds.bands.cites} />}
      </Card>
      <Assumptions dashboard={dashboard} />
      <Card title="The rules in force">
        <Terms>
          <dt>Petition</dt>
          <dd>
            {petition.title}, {petition.identifier}, {petition.kind},{' '}
            {petition.jurisdiction}
          </dd>
          <dt>Requirement</dt>
          <dd>
            {exact(petition.required)} valid signatures. {petition.requirementNote}
          </dd>
          <dt>Rule pack</dt>
          <dd>
            <code>{petition.rules}</code>
          </dd>
          <dt>Validity now</dt>
          <dd>{percent(dashboard.needed.validity)} of lines, repeats counted once</dd>
          <dt>Rejected lines</dt>
          <dd>
            <ul className="reason-cites">
              {dashboard.rejectReasons.map((r) => (
                <li key={r.code}>
                  {capitalised(r.label)}: {r.cites.join('; ') || 'no citation'}
                </li>
              ))}
            </ul>
          </dd>
        </Terms>
        {dashboard.unverified.length > 0 && (
          <div className="notice">
            <p>
              <b>Not confirmed at the source:</b> {dashboard.unverified.join('; ')}.
            </p>
          </div>
        )}
      </Card>
    </div>
  )
}

function Assumptions(props: { readonly dashboard: Dashboard }) {
  const { dashboard } = props
  return (
    <Card title="What this count assumes" sentence={`${capitalised(dashboard.method)}.`}>
      <ul>
        {[...dashboard.assumptions, ...dashboard.pace.assumptions].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="small quiet">
        The same inputs give the same count to the last digit: their fingerprint is{' '}
        <code>{dashboard.inputsHash.slice(0, 16)}</code>.
      </p>
    </Card>
  )
}

function Terms(props: { readonly children: ReactNode }) {
  return <dl className="terms">{props.children}</dl>
}

function Cites(props: { readonly cites: readonly string[] }) {
  return <p className="small quiet">By {props.cites.join('; ')}.</p>
}
