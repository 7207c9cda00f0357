import type { RuledPage } from '@groundswell/server/wire'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { paperChanged, scansQuery } from '../api/paper-queries.ts'
import { meQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { OpenPageCard } from '../scans/open-page-card.tsx'
import { ReconciliationCard } from '../scans/reconciliation-card.tsx'
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
      {mine.length > 0 && (
        <section aria-labelledby="open-head">
          <h2 id="open-head">{counted(mine.length, 'page')} need a person</h2>
          <ul className="open-pages">
            {mine.slice(0, 10).map((page) => (
              <OpenPageCard key={page.id} page={page} maySee={maySee} mayRule={mayRule} />
            ))}
          </ul>
        </section>
      )}
      {foreign.length > 0 && (
        <section aria-labelledby="foreign-head">
          <h2 id="foreign-head">{counted(foreign.length, 'page')} seem not to be ours</h2>
          <ul className="open-pages">
            {foreign.slice(0, 5).map((page) => (
              <OpenPageCard key={page.id} page={page} maySee={maySee} mayRule={mayRule} />
            ))}
          </ul>
        </section>
      )}
      {data.reconciliation.length > 0 && (
        <ReconciliationCard rows={data.reconciliation} />
      )}
      {data.ruled.length > 0 && <Ruled pages={data.ruled} mayUndo={mayRule} />}
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

/** What people said of pages, to be taken back. */
function Ruled(props: {
  readonly pages: readonly RuledPage[]
  readonly mayUndo: boolean
}) {
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/scans/rulings/${id}/undo`),
    onSuccess: () => paperChanged(client),
  })
  return (
    <Card title="Said by people">
      <ul className="scanned-before">
        {props.pages.map((page) => (
          <li key={page.id}>
            {page.fileName}, page {page.page}:{' '}
            {page.ruling === 'sheet' ? (
              <Link to={`/sheets/${page.sheet ?? ''}`}>{page.printedId}</Link>
            ) : page.ruling === 'blank' ? (
              'blank'
            ) : (
              'not ours'
            )}{' '}
            <span className="quiet">({page.by})</span>{' '}
            {props.mayUndo && (
              <Button
                type="button"
                unstyled
                disabled={undo.isPending}
                onClick={() => undo.mutate(page.id)}
              >
                Undo
                <About>
                  {page.fileName}, page {page.page}
                </About>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
