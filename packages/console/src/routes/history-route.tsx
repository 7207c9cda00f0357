/** soon */
export function HistoryRoute() {
  return <h1>History</h1>
}
