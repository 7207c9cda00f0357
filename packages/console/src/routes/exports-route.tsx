import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { About } from '../pieces/about.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { exportTables } from '../words/export-names.ts'

/** Tables to take along, for spreadsheets and for programs. */
export function ExportsRoute() {
  const { data: me } = useSuspenseQuery(meQuery)
  const tables = exportTables.filter((table) => me.may.includes(table.act))
  return (
    <>
      <PageHead path="/exports" />
      <p>
        Exact figures as of the latest count. CSV is safe to open in a spreadsheet: a cell
        that would run as a formula begins with an apostrophe.
      </p>
      <ul className="exports">
        {tables.map((table) => (
          <li key={table.name} className="card">
            <h2>{table.title}</h2>
            <p>{table.sentence}</p>
            <p className="actions">
              <a className="usa-button" href={`/api/exports/${table.name}.csv`} download>
                CSV<About>{table.title.toLowerCase()}</About>
              </a>
              <a
                className="usa-button usa-button--outline"
                href={`/api/exports/${table.name}.json`}
                download
              >
                JSON<About>{table.title.toLowerCase()}</About>
              </a>
            </p>
          </li>
        ))}
        {me.may.includes('print-sheets') && (
          <li className="card">
            <h2>Blank sheet for the elections office</h2>
            <p>
              What an office needs to read your sheets from scans on its own machine:
              where everything stands on them, and the secret of their codes. Hand it to
              the official alone; whoever has it can print sheets that pass for yours.
            </p>
            <p className="actions">
              <a
                className="usa-button usa-button--outline"
                href="/api/sheet-form"
                download
              >
                sheet-form.json
              </a>
            </p>
          </li>
        )}
      </ul>
    </>
  )
}
