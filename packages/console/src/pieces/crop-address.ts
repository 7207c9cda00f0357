/** Where the picture with this hash is served. */
export function cropAddress(hash: string): string {
  return `/api/scans/images/${encodeURIComponent(hash)}`
}
