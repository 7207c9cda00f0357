import { useSuspenseQuery } from '@tanstack/react-query'
import { Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { dashboardQuery, meQuery } from '../api/queries.ts'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { LedgerCard } from '../circulators/ledger-card.tsx'
import {
  type CirculatorFilter,
  chosenCirculators,
} from '../dashboard/chosen-circulators.ts'
import { dotsFrom, driveValidity, groupDots } from '../dashboard/group-dots.ts'
import { GroupTable } from '../dashboard/group-table.tsx'
import { DotsLegend } from '../dashboard/groups-card.tsx'
import { AsOf } from '../pieces/as-of.tsx'
import { Card } from '../pieces/card.tsx'
import { Choice } from '../pieces/choice.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { counted, exact } from '../words/number.ts'

const most = 40

/** Every circulator with an interval: who needs help, never who is worst by luck. */
export function CirculatorsRoute() {
  const { data: dashboard } = useSuspenseQuery(dashboardQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<CirculatorFilter>('all')
  const chosen = chosenCirculators(dashboard.circulators, { search, filter })
  const rows = groupDots(chosen.slice(0, most))
  const flags = chosen.filter((c) => c.flag !== undefined)

  return (
    <div className="stack">
      <PageHead path="/circulators">
        <AsOf instant={dashboard.asOf} />
      </PageHead>
      <div className="toolbar">
        <div>
          <Label htmlFor="find">Find a circulator</Label>
          <TextInput
            id="find"
            name="find"
            type="search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
        <Choice
          label="Show"
          value={filter}
          options={[
            ['all', 'all circulators'],
            ['flagged', 'clearly below the drive'],
            ['enough', '20 lines or more looked at'],
          ]}
          change={setFilter}
        />
        <p className="toolbar__result" role="status">
          {counted(chosen.length, 'circulator')}
        </p>
      </div>
      {flags.length > 0 && (
        <Card
          title="Worth a conversation"
          sentence="Their whole interval lies below the drive’s validity, so it is not luck. Most often a habit can be mended: the wrong county’s sheet, an address left out."
        >
          <ul className="flags">
            {flags.map((c) => (
              <li key={c.key}>
                <b>{c.label}</b> {c.flag}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {chosen.length === 0 ? (
        <p>
          No circulator fits. Clear the search to see all{' '}
          {exact(dashboard.circulators.length)}.
        </p>
      ) : (
        <>
          <Card
            title="Validity by circulator"
            sentence="Flagged first, then by lines turned in. Long lines mean that too little is known: the dot is drawn towards the drive’s validity."
          >
            <IntervalDots
              rows={rows}
              reference={driveValidity(dashboard)}
              from={dotsFrom(rows)}
              label={`Validity of ${rows.length} circulators as dots on 90 % intervals; the table below has the figures.`}
            />
            <DotsLegend reference={driveValidity(dashboard)} />
            {chosen.length > most && (
              <p className="small quiet">
                The first {most} are drawn; the table has all {exact(chosen.length)}.
              </p>
            )}
          </Card>
          <Card title="Every figure">
            <GroupTable
              caption="Lines and validity by circulator"
              noun="Circulator"
              rows={chosen}
              order={{ column: 'lines', direction: 'descending' }}
              most={25}
            />
          </Card>
        </>
      )}
      {me.may.includes('see-sheets') && (
        <LedgerCard mayKeep={me.may.includes('keep-ledger')} />
      )}
    </div>
  )
}
