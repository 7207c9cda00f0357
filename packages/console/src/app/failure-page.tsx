import { useRouteError } from 'react-router'
import { FailureNotice } from './failure-notice.tsx'

/** When even the frame could not be drawn. */
export function FailurePage() {
  const error = useRouteError()
  return (
    <main className="lone-page">
      <FailureNotice error={error} again={() => window.location.reload()} />
    </main>
  )
}
