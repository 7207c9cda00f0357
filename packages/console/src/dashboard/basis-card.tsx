import type { Dashboard } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { dayAndTime } from '../words/date.ts'
import { exact } from '../words/number.ts'

/** What the number rests on: method, assumptions, rules not confirmed, and its fingerprint. */
export function BasisCard(props: { readonly dashboard: Dashboard }) {
  const { dashboard } = props
  const { roll, tiers, unverified } = dashboard
  return (
    <Card
      title="What the number rests on"
      sentence={`${exact(tiers.reviewed)} drawn lines looked at, of ${exact(tiers.raw)} in hand.`}
    >
      {unverified.length > 0 && (
        <div className="notice">
          <p>
            <b>Rules not confirmed at the source:</b> {unverified.join('; ')}.
          </p>
        </div>
      )}
      <Disclosure summary="Assumptions and method">
        <p>{dashboard.method}</p>
        <ul>
          {dashboard.assumptions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <dl className="facts small">
          <dt>counted</dt>
          <dd>{dayAndTime(dashboard.asOf)}</dd>
          <dt>requirement</dt>
          <dd>{dashboard.petition.requirementNote}</dd>
          <dt>rules</dt>
          <dd>{dashboard.petition.rules}</dd>
          <dt>roll</dt>
          <dd>{roll ? `${exact(roll.voters)} voters, ${roll.source}` : 'none yet'}</dd>
          <dt>fingerprint of the inputs</dt>
          <dd>
            <code>{dashboard.inputsHash.slice(0, 16)}</code>
          </dd>
        </dl>
      </Disclosure>
      <p className="card__more">
        <Link to="/method">How the count is made</Link>
      </p>
    </Card>
  )
}
