/** Where a picture of the verification desk is. */
export function deskImage(name: string): string {
  return `/api/verification/images/${encodeURIComponent(name)}`
}
