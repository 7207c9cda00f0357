/** soon */
export function MethodRoute() {
  return <h1>Method</h1>
}
