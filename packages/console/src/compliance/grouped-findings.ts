import type { Finding } from '@groundswell/server/wire'

/** One thing to mend, which may concern several sheets: the circulator's own papers. */
export interface FindingGroup {
  readonly first: Finding
  readonly all: readonly Finding[]
}

/**
 * Findings in their order, those that one entry in the ledger mends drawn together: the age of
 * a circulator is confirmed once, not sheet by sheet.
 */
export function groupedFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { circulator } = finding.detail
    const key =
      circulator === undefined
        ? `${finding.sheet} ${finding.kind}`
        : `${circulator} ${finding.kind} ${finding.status}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [{ first, all }]
  })
}
