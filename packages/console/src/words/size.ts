/** Bytes as a person thinks of them. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1e6
  if (megabytes < 0.1) return 'less than 0.1 MB'
  return `${megabytes < 10 ? megabytes.toFixed(1) : megabytes.toFixed(0)} MB`
}
