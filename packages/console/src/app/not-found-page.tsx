import { Link } from 'react-router'

/** An address without a screen. */
export function NotFoundPage() {
  return (
    <div className="empty">
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page has moved. Nothing is lost.</p>
      <Link className="usa-button" to="/">
        Back to the dashboard
      </Link>
    </div>
  )
}
