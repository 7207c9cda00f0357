/** soon */
export function CountiesRoute() {
  return <h1>Counties</h1>
}
