import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { ConsentForm } from '../consents/consent-form.tsx'
import { consentsQuery } from '../consents/consents-query.ts'
import { EntryList } from '../consents/entry-list.tsx'
import { RouteCard } from '../consents/route-card.tsx'
import { PageHead } from '../pieces/page-head.tsx'

/** The path of a measure that others must consent to: stages, documents, what lacks. */
export function ConsentsRoute() {
  const { data } = useSuspenseQuery(consentsQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayKeep = me.may.includes('keep-ballot')
  return (
    <div className="stack">
      <PageHead path="/consents" />
      <p>
        A vote is a mandate of those who voted. Where a measure needs the consent of
        others, such as a state’s independence, each consent is an act of its own body
        with a document. No stage here follows from a count of votes.
      </p>
      {data.routes.map((route) => (
        <RouteCard key={route.route} route={route} />
      ))}
      {mayKeep && <ConsentForm data={data} />}
      <EntryList data={data} mayKeep={mayKeep} />
    </div>
  )
}
