/** soon */
export function ExportsRoute() {
  return <h1>Exports</h1>
}
