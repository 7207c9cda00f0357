import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { jobsQuery, meQuery } from '../api/queries.ts'
import { PageHead } from '../pieces/page-head.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { UploadForm } from '../uploads/upload-form.tsx'
import { uploadKinds } from '../uploads/upload-kinds.ts'

/** Files coming in, and the work they make. */
export function UploadsRoute() {
  const [search] = useSearchParams()
  const { data: jobs } = useSuspenseQuery(jobsQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const [all, setAll] = useState(false)
  const shown = all ? jobs : jobs.slice(0, 8)
  const wanted = uploadKinds.find((k) => k.kind === search.get('kind'))
  return (
    <>
      <PageHead path="/uploads" />
      <div className="columns columns--two">
        <UploadForm key={wanted?.kind} first={wanted?.kind ?? 'roll'} may={me.may} />
        <section aria-labelledby="jobs-head">
          <h2 id="jobs-head" className="only-for-readers">
            Work
          </h2>
          {jobs.length === 0 && (
            <p>
              Nothing has been uploaded yet. Start with the voter roll; every line that
              comes after it is matched at once.
            </p>
          )}
          <ul className="jobs">
            {shown.map((job) => (
              <JobCard key={job.id} job={job} mayCancel={me.may.includes('upload')} />
            ))}
          </ul>
          {shown.length < jobs.length && (
            <p className="table-more">
              <Button type="button" unstyled onClick={() => setAll(true)}>
                Show earlier work too
              </Button>
            </p>
          )}
        </section>
      </div>
    </>
  )
}
