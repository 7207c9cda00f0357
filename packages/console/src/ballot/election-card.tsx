import { longDate } from '../words/date.ts'
import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'

/** The election that the measure goes to; every other date counts from it. */
export function ElectionCard({ view, mayKeep }: FactCardProps) {
  const election = factOf(view, 'election')
  const sentence =
    election !== undefined
      ? `${longDate(election.body.on)}.`
      : view.nextElection === null
        ? 'No election is known; every date here counts from it.'
        : `None is recorded. From the start of the drive the rules lead to ${longDate(view.nextElection)}.`
  return (
    <FactCard
      title="The election"
      sentence={sentence}
      record={election?.record}
      mayKeep={mayKeep}
      ask={election === undefined ? 'Record the election' : 'Record another day'}
      form={(close) => (
        <FactForm
          fields={[
            {
              name: 'on',
              label: 'Day of the election',
              type: 'date',
              initial: election?.body.on ?? view.nextElection ?? '',
            },
          ]}
          make={({ on = '' }) => ({ kind: 'election', on })}
          verb="Record the election"
          close={close}
        />
      )}
    />
  )
}
