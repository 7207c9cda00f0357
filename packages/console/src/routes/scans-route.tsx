import { useSuspenseQuery } from '@tanstack/react-query'
import { scansQuery } from '../api/paper-queries.ts'
import { meQuery } from '../api/queries.ts'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { OpenPages } from '../scans/open-pages.tsx'
import { ReconciliationCard } from '../scans/reconciliation-card.tsx'
import { RuledPages } from '../scans/ruled-pages.tsx'
import { ScanUpload } from '../scans/scan-upload.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { useWorkOf } from '../uploads/use-work-of.ts'
import { counted, exact } from '../words/number.ts'

/** What was read from paper, what needs a person, and whether it agrees with the hand counts. */
export function ScansRoute() {
  const { data } = useSuspenseQuery(scansQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const mine = data.open.filter(({ state }) => state === 'person')
  const foreign = data.open.filter(({ state }) => state === 'foreign')
  const mayRule = me.may.includes('move-sheets')
  const maySee = me.may.includes('see-lines')
  const read = data.rows.used + data.rows.unsure + data.rows.empty
  return (
    <div className="stack">
      <PageHead path="/scans" />
      <div className="columns columns--two">
        <div className="stack">
          {me.may.includes('upload') && <ScanUpload />}
          <Card title="Rows read">
            {read === 0 ? (
              <p>Nothing has been read yet. Every used row that is read is a raw line.</p>
            ) : (
              <p className="figure-number">
                {exact(data.rows.used)}{' '}
                <span>
                  used · {exact(data.rows.unsure)} unsure · {exact(data.rows.empty)} empty
                </span>
              </p>
            )}
          </Card>
        </div>
        <ScanJobs mayCancel={me.may.includes('upload')} hasRead={read > 0} />
      </div>
      <OpenPages
        title={`${counted(mine.length, 'page needs', 'pages need')} a person`}
        pages={mine}
        maySee={maySee}
        mayRule={mayRule}
      />
      <OpenPages
        title={`${counted(foreign.length, 'page seems', 'pages seem')} not to be ours`}
        pages={foreign}
        maySee={maySee}
        mayRule={mayRule}
      />
      {data.reconciliation.length > 0 && (
        <ReconciliationCard rows={data.reconciliation} />
      )}
      {data.ruled.length > 0 && <RuledPages pages={data.ruled} mayUndo={mayRule} />}
    </div>
  )
}

/** Readings under way and the last that ended. */
function ScanJobs(props: { readonly mayCancel: boolean; readonly hasRead: boolean }) {
  const readings = useWorkOf('read-scans').slice(0, 6)
  return (
    <section aria-labelledby="readings-head">
      <h2 id="readings-head" className="only-for-readers">
        Readings
      </h2>
      {readings.length === 0 ? (
        <div className="card not-printed">
          <p>
            {props.hasRead ? 'No scan is being read. ' : 'No scan has come in yet. '}
            Pages that the reader is not sure of wait here for you, with their picture.
          </p>
        </div>
      ) : (
        <ul className="jobs">
          {readings.map((job) => (
            <JobCard key={job.id} job={job} mayCancel={props.mayCancel} />
          ))}
        </ul>
      )}
    </section>
  )
}
