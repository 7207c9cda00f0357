import type { Dashboard, NextStep } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { Card } from '../pieces/card.tsx'
import { capitalised } from '../words/capitalised.ts'
import { dayAndMonth } from '../words/date.ts'
import { signed } from '../words/number.ts'

const weights: readonly NextStep['weight'][] = ['first', 'second', 'later']

/** What to do next, most useful first, each with a verb and what it buys. */
export function NextStepsCard(props: { readonly steps: readonly NextStep[] }) {
  const steps = weights
    .flatMap((w) => props.steps.filter((s) => s.weight === w))
    .slice(0, 5)
  return (
    <Card title="What to do next">
      {steps.length === 0 && (
        <p>Nothing is waiting. Keep collecting and come back tomorrow.</p>
      )}
      <ol className="next-steps">
        {steps.map((step, i) => (
          <li key={step.code}>
            <p>{step.sentence}</p>
            <Link
              className={i === 0 ? 'usa-button' : 'usa-button usa-button--outline'}
              to={step.href}
            >
              {step.verb}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What is different from yesterday. */
export function ChangesCard(props: { readonly changes: Dashboard['changes'] }) {
  const since = props.changes[0]?.since
  return (
    <Card
      title={since ? `Changed since ${dayAndMonth(since)}` : 'Changed since yesterday'}
    >
      {props.changes.length === 0 ? (
        <p>Nothing has come in since yesterday.</p>
      ) : (
        <table className="data-table changes">
          <tbody>
            {props.changes.map((change) => (
              <tr key={change.label}>
                <th scope="row">{capitalised(change.label)}</th>
                <td className="number">{signed(change.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
