import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { meQuery } from '../api/queries.ts'
import { ballotQuery } from '../ballot/ballot-queries.ts'
import { DisplayCard } from '../ballot/display-card.tsx'
import { EffectWhatIf } from '../ballot/effect-what-if.tsx'
import { ElectionCard } from '../ballot/election-card.tsx'
import { factOf } from '../ballot/fact-of.ts'
import { OrderCard } from '../ballot/order-card.tsx'
import { SidesCard } from '../ballot/sides-card.tsx'
import { EffectCard, VoteCard } from '../ballot/vote-card.tsx'
import { WithdrawalCard } from '../ballot/withdrawal-card.tsx'
import { PageHead } from '../pieces/page-head.tsx'

/** After qualification: what is left to do and to know, in the order in which it comes. */
export function BallotRoute() {
  const { data: view } = useSuspenseQuery(ballotQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayKeep = me.may.includes('keep-ballot')
  const given = { view, mayKeep }
  const election = factOf(view, 'election')?.body.on ?? view.nextElection ?? ''
  return (
    <div className="stack">
      <PageHead path="/ballot">
        <Link className="usa-button" to="/ballot-texts">
          Write the texts
        </Link>
      </PageHead>
      <div className="columns columns--two">
        <ElectionCard {...given} />
        <WithdrawalCard {...given} />
      </div>
      <OrderCard {...given} />
      <div className="columns columns--two">
        <DisplayCard {...given} />
        <SidesCard {...given} />
      </div>
      <div className="columns columns--two">
        <VoteCard {...given} />
        <EffectCard {...given} />
      </div>
      <EffectWhatIf rules={view.rules} initial={election} />
    </div>
  )
}
