/** Where a filed line stands: its sheet and row, or its id where it came without a sheet. */
export function linePlace(line: {
  readonly lineId: string
  readonly sheet: string | null
  readonly row: number | null
}): string {
  return line.sheet === null
    ? `Line ${line.lineId}`
    : `Sheet ${line.sheet}, line ${line.row ?? '?'}`
}
