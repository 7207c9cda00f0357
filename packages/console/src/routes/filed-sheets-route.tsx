import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { FiledReconciliation } from '../filing-scans/filed-reconciliation.tsx'
import { FiledScanUpload } from '../filing-scans/filed-scan-upload.tsx'
import { filingScansQuery } from '../filing-scans/filing-scans-query.ts'
import { OpenQuestions } from '../filing-scans/open-questions.tsx'
import { officeQuery } from '../official/office-queries.ts'
import { PageHead } from '../pieces/page-head.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { useWorkOf } from '../uploads/use-work-of.ts'
import { counted } from '../words/number.ts'

/** The sheets of a filing, read from scans: lines, open questions, hand counts beside them. */
export function FiledSheetsRoute() {
  const { data: scans } = useSuspenseQuery(filingScansQuery)
  const { data: view } = useSuspenseQuery(officeQuery)
  const readings = useWorkOf('read-filing-scans').slice(0, 6)
  return (
    <div className="stack">
      <PageHead path="/filed-sheets" />
      {scans.formsKnown === 0 && (
        <p className="notice notice--warning">
          No blank sheet is known here, so no page can be told from another.{' '}
          <Link to="/uploads?kind=sheet-form">Bring the blank sheet in first</Link>: the
          proponents get it from their own Groundswell (sheet-form.json).
        </p>
      )}
      <div className="columns columns--two">
        <FiledScanUpload view={view} />
        <section aria-labelledby="filed-readings">
          <h2 id="filed-readings">
            {scans.files.length === 0
              ? 'Nothing has been read yet'
              : `${counted(scans.lines, 'line')} read`}
          </h2>
          <p>
            {scans.open > 0
              ? `${counted(scans.open, 'question')} below must be answered before the list can be committed to.`
              : scans.lines > 0
                ? 'The list is whole as far as it was read.'
                : 'Every used row becomes a line of the list; a row of which the reader is unsure comes to you with its picture.'}{' '}
            {scans.lines > 0 && scans.open === 0 && (
              <Link to="/official">Commit to it on the desk.</Link>
            )}
          </p>
          <ul className="jobs">
            {readings.map((job) => (
              <JobCard key={job.id} job={job} mayCancel />
            ))}
          </ul>
        </section>
      </div>
      <OpenQuestions scans={scans} />
      {scans.counties.length > 0 && <FiledReconciliation scans={scans} />}
    </div>
  )
}
