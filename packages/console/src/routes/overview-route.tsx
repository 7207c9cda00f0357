import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { overviewQuery } from '../overview/overview-query.ts'
import { OverviewTotals } from '../overview/overview-totals.tsx'
import { PetitionDetails } from '../overview/petition-details.tsx'
import { PetitionForm } from '../overview/petition-form.tsx'
import { PetitionRow } from '../overview/petition-row.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { TableRoom } from '../pieces/table-room.tsx'

/** One movement in several jurisdictions, a row for each, each under its own law. */
export function OverviewRoute() {
  const { data } = useSuspenseQuery(overviewQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayChange = me.may.includes('change-petition')
  const own = data.rows.find(({ isOwn }) => isOwn)
  return (
    <div className="stack">
      <PageHead path="/overview">
        {me.may.includes('export-aggregates') && own?.count && (
          <a
            className="usa-button usa-button--outline"
            href="/api/overview/standing.json"
            download="standing.json"
          >
            Download this drive’s standing
          </a>
        )}
      </PageHead>
      {data.rows.length === 0 ? (
        <p>
          No petition is entered. Put in the states in which the same idea is circulated:
          each is shown under its own law.
        </p>
      ) : (
        <>
          <OverviewTotals data={data} />
          <TableRoom label="Petitions">
            <table className="data-table overview">
              <caption>
                The tick on a ruler is that petition’s own requirement; the band is the
                range that holds with 90 % certainty.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Petition</th>
                  <th scope="col">Required</th>
                  <th scope="col">Valid in hand</th>
                  <th scope="col">Qualifies on the sample, if filed that day</th>
                  <th scope="col">Deadline</th>
                  <th scope="col">Next date</th>
                  <th scope="col">Missing duties</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <PetitionRow key={row.key} row={row} />
                ))}
              </tbody>
            </table>
          </TableRoom>
          <Card
            title="What each row rests on"
            sentence="The law, the count and where it comes from. Other drives’ counts are taken in here."
          >
            {data.rows.map((row) => (
              <PetitionDetails key={row.key} row={row} mayChange={mayChange} />
            ))}
          </Card>
        </>
      )}
      {mayChange && (
        <Card
          title="Another petition of the movement"
          sentence="The same idea in another state. Entering the same state and kind again corrects it."
        >
          <PetitionForm title={own?.title ?? ''} />
        </Card>
      )}
    </div>
  )
}
