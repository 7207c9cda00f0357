import type { OverviewRow } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { CountForm } from './count-form.tsx'
import { useOverviewAct } from './overview-query.ts'
import { placeName } from './place-name.ts'

/** What a petition's row rests on, and for whoever may: its count taken in, or the row out. */
export function PetitionDetails(props: {
  readonly row: OverviewRow
  readonly mayChange: boolean
}) {
  const { row, mayChange } = props
  const removing = useOverviewAct(`petitions/${row.key}/removed`)
  return (
    <Disclosure
      summary={`${placeName(row.jurisdiction)}, ${row.kind.replaceAll('-', ' ')}`}
    >
      <p>
        “{row.title}”, under {row.rules}, begun {longDate(row.start)}.
      </p>
      {row.problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {row.law.length > 0 && (
        <p className="small quiet">
          By <CitedLaw law={row.law} />
        </p>
      )}
      {row.unverified.length > 0 && (
        <p className="small quiet">
          Dates here rest on what is not confirmed at the source:{' '}
          {row.unverified.join('; ')}
        </p>
      )}
      {row.count !== null && (
        <p className="small quiet">
          Count from {row.count.source}
          {row.count.sha256 !== null && (
            <>
              {' '}
              · <code>{row.count.sha256.slice(0, 12)}</code>
            </>
          )}
        </p>
      )}
      {mayChange && !row.isOwn && (
        <>
          <CountForm of={row.key} where={placeName(row.jurisdiction)} />
          <RefusedNotice error={removing.error} />
          <Button
            type="button"
            unstyled
            disabled={removing.isPending}
            onClick={() => removing.mutate({})}
          >
            Take it out of the overview<About>{placeName(row.jurisdiction)}</About>
          </Button>
        </>
      )}
    </Disclosure>
  )
}
