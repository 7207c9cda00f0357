/** Text as it may stand in HTML, between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A link where there is an address that a browser may follow, else the words alone. */
export function linked(words: string, url: string | null | undefined): string {
  return url && /^https?:\/\//i.test(url)
    ? `<a href="${escaped(url)}" rel="noopener noreferrer">${escaped(words)}</a>`
    : escaped(words)
}
