import type { BallotView } from '@groundswell/server/wire'
import { longDate } from '../words/date.ts'
import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'

/** Until when the proponents can withdraw the measure, and whether they did. */
export function WithdrawalCard({ view, mayKeep }: FactCardProps) {
  const { withdrawal } = view
  const withdrawn = factOf(view, 'withdrawn')
  return (
    <FactCard
      title="Withdrawal by the proponents"
      sentence={withdrawalSentence(view)}
      law={withdrawal?.law}
      record={withdrawn?.record}
      mayKeep={mayKeep && withdrawal !== null}
      ask={withdrawn === undefined ? 'Record a withdrawal' : 'Record another'}
      form={(close) => (
        <FactForm
          fields={[
            { name: 'on', label: 'Withdrawn on', type: 'date', initial: view.today },
            {
              name: 'document',
              label: 'Document',
              hint: 'The proponents’ letter, with its day',
            },
          ]}
          make={({ on = '', document = '' }) => ({ kind: 'withdrawn', on, document })}
          verb="Record the withdrawal"
          close={close}
        />
      )}
    />
  )
}

function withdrawalSentence(view: BallotView): string {
  const { withdrawal } = view
  const withdrawn = factOf(view, 'withdrawn')
  if (withdrawn !== undefined) {
    return `Withdrawn on ${longDate(withdrawn.body.on)} (${withdrawn.body.document}). The measure is not on the ballot.`
  }
  if (withdrawal === null) {
    return factOf(view, 'election') === undefined
      ? 'Record the election first: the last day counts back from it.'
      : 'These rules hold no day until which a measure can be withdrawn.'
  }
  return withdrawal.open
    ? `The proponents can withdraw the measure until ${longDate(withdrawal.on)}, the day on which it qualifies.`
    : `The last day was ${longDate(withdrawal.on)}. The measure stays on the ballot.`
}
