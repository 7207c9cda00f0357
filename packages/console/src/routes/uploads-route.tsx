/** soon */
export function UploadsRoute() {
  return <h1>Uploads</h1>
}
