import type { Job, ProblemReport } from '@groundswell/server/wire'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { counted, exact } from '../words/number.ts'

type Problem = ProblemReport['first'][number]

const place = (head: string): Column<Problem> => ({
  key: 'line',
  head,
  isSaid: true,
  cell: (p) => exact(p.line),
  value: (p) => p.line,
})
const ofTables: readonly Column<Problem>[] = [
  place('Line'),
  {
    key: 'column',
    head: 'Column',
    cell: (p) => p.column ?? '',
    value: (p) => p.column ?? '',
  },
  { key: 'sentence', head: 'Problem', cell: (p) => p.sentence, value: (p) => p.sentence },
]
const ofScans = [place('Page'), ...ofTables.filter(({ key }) => key === 'sentence')]

/** The problems of a file: how many of each, and where the first of them stand. */
export function ProblemTable(props: {
  readonly job: Job
  readonly report: ProblemReport
}) {
  const { job, report } = props
  // A scan has pages where a table has rows.
  const isScan = job.kind === 'read-scans' || job.kind === 'read-filing-scans'
  const unit = isScan ? 'page' : 'row'
  return (
    <>
      <ul className="problems">
        {report.byReason.map((r) => (
          <li key={r.reason}>
            <b>{counted(r.count, unit)}:</b> {r.sentence}
          </li>
        ))}
      </ul>
      <Disclosure summary="Show where they stand">
        <DataTable
          caption={`The first problems of each kind, of ${counted(report.rowsRead, unit)} read`}
          columns={isScan ? ofScans : ofTables}
          rows={report.first}
          rowKey={(p) => `${p.line}-${p.column ?? ''}-${p.reason}`}
          most={20}
        />
      </Disclosure>
      <p className="card__more">
        <a href={`/api/jobs/${encodeURIComponent(job.id)}/problems.csv`} download>
          Download the problems as CSV
        </a>
      </p>
    </>
  )
}
