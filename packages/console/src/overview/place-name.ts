/** `Oregon, statewide petitions` → `Oregon`: in the overview the kind stands beside it. */
export function placeName(jurisdiction: string): string {
  return jurisdiction.split(',')[0] ?? jurisdiction
}
