import type { CheckedLine } from '@groundswell/petition'

/**
 * The findings as the text that is published: line_id, county, finding (valid, invalid or
 * unchecked) and the reason code. No voter and no verifier stands in it.
 */
export function findingsText(lines: readonly CheckedLine[]): string {
  const rows = lines
    .toSorted((a, b) => (a.line < b.line ? -1 : 1))
    .map(({ line, county, verdict }) =>
      [
        line,
        county,
        verdict.kind === 'valid' || verdict.kind === 'invalid'
          ? verdict.kind
          : 'unchecked',
        verdict.kind === 'invalid' ? verdict.reason : '',
      ].join(','),
    )
  return `${['line_id,county,finding,reason', ...rows].join('\n')}\n`
}
