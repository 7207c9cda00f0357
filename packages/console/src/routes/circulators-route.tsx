/** soon */
export function CirculatorsRoute() {
  return <h1>Circulators</h1>
}
