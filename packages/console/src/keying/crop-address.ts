/** Where the picture with this hash is served. */
export function cropAddress(hash: string): string {
  return `/api/crops/${encodeURIComponent(hash)}`
}
