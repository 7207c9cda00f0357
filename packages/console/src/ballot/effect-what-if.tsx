import { parseCalendarDate } from '@groundswell/basics'
import { effectiveDate, packOn } from '@groundswell/rules'
import type { LawCited } from '@groundswell/server/wire'
import { useState } from 'react'
import { Card } from '../pieces/card.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { Field } from '../pieces/field.tsx'
import { longDate } from '../words/date.ts'

/** The day of effect for any election and statement; nothing is recorded. */
export function EffectWhatIf(props: {
  readonly rules: string
  readonly initial: string
}) {
  const [election, setElection] = useState(props.initial)
  const [statement, setStatement] = useState('')
  const answer = answerFor(props.rules, election, statement)
  return (
    <Card
      title="What if: the day of effect"
      sentence="For another election, or another day of the statement of the vote. Nothing is recorded. California changed its rule with the election of 5 June 2018: try a day before and one after it."
    >
      <div className="fields">
        <Field
          label="Day of the election"
          type="date"
          value={election}
          change={setElection}
        />
        <Field
          label="Statement of the vote filed on"
          type="date"
          hint="If it is known"
          value={statement}
          change={setStatement}
        />
      </div>
      <div role="status">
        <p>
          <b>{answer.sentence}</b>
        </p>
        {answer.law.length > 0 && (
          <p className="small quiet">
            By <CitedLaw law={answer.law} />
          </p>
        )}
      </div>
    </Card>
  )
}

function answerFor(
  rules: string,
  electionText: string,
  statementText: string,
): { readonly sentence: string; readonly law: readonly LawCited[] } {
  const election = parseCalendarDate(electionText)
  if (!election.ok) return { sentence: 'Choose the day of the election.', law: [] }
  const law = packOn(rules.split('@')[0] ?? '', election.value)
  if (!law.ok) return { sentence: 'No text of this law is held for that day.', law: [] }
  const statement = parseCalendarDate(statementText)
  if (statement.ok && statement.value < election.value) {
    return { sentence: 'The statement of the vote follows the election.', law: [] }
  }
  const asked = effectiveDate(law.value, {
    election: election.value,
    ...(statement.ok ? { statementOfVote: statement.value } : {}),
  })
  if (!asked.ok) return { sentence: 'These rules hold no day of effect.', law: [] }
  const { date, days, from, atLatest, cites } = asked.value
  const counted =
    from === 'election'
      ? `${days === 1 ? 'the day' : `${days} days`} after the election`
      : `day ${days} after the statement of the vote`
  const latest = atLatest ? ' at the latest' : ''
  return {
    sentence: `${longDate(date)}${latest}: ${counted}.`,
    law: cites.map(({ section, url, status }) => ({
      section,
      url: url ?? null,
      unverified: status === 'unverified',
    })),
  }
}
