/** What one side counted on a sheet. */
export interface SheetCount {
  readonly sheet: string
  readonly lines: number
}

/** One sheet as both sides have it. */
export interface ReconciledSheet {
  readonly sheet: string
  readonly ours?: number
  readonly theirs?: number
  /** Theirs less ours; a sheet that one side lacks counts as none there. */
  readonly difference: number
  readonly state: 'agrees' | 'differs' | 'not-received' | 'not-ours'
  /** What somebody found out about it. */
  readonly explanation?: string
}

export interface Reconciliation {
  readonly rows: readonly ReconciledSheet[]
  readonly ours: { readonly sheets: number; readonly lines: number }
  readonly theirs: { readonly sheets: number; readonly lines: number }
  readonly difference: number
  /** The part of the difference that nobody has explained yet. */
  readonly unexplained: { readonly sheets: number; readonly lines: number }
}

/**
 * Our counts beside those of the official's receipt, sheet by sheet, and what explains each
 * difference. Nothing is netted: ten lines too many here and ten too few there are twenty
 * lines to explain. A sheet twice on one side is a bug of the caller and throws.
 */
export function reconcile(
  ours: readonly SheetCount[],
  theirs: readonly SheetCount[],
  explanations: ReadonlyMap<string, string> = new Map(),
): Reconciliation {
  const [here, there] = [bySheet(ours), bySheet(theirs)]
  const sheets = [...new Set([...here.keys(), ...there.keys()])].toSorted()
  const rows = sheets.map((sheet) => {
    const row = compared(sheet, here.get(sheet), there.get(sheet))
    const explanation = explanations.get(sheet)
    return explanation === undefined ? row : { ...row, explanation }
  })
  const open = rows.filter((r) => r.state !== 'agrees' && r.explanation === undefined)
  return {
    rows,
    ours: { sheets: here.size, lines: sum(ours) },
    theirs: { sheets: there.size, lines: sum(theirs) },
    difference: sum(theirs) - sum(ours),
    unexplained: {
      sheets: open.length,
      lines: open.reduce((total, r) => total + Math.abs(r.difference), 0),
    },
  }
}

function compared(
  sheet: string,
  ours: number | undefined,
  theirs: number | undefined,
): ReconciledSheet {
  const difference = (theirs ?? 0) - (ours ?? 0)
  if (theirs === undefined) {
    return { sheet, ours: ours ?? 0, difference, state: 'not-received' }
  }
  if (ours === undefined) return { sheet, theirs, difference, state: 'not-ours' }
  return {
    sheet,
    ours,
    theirs,
    difference,
    state: difference === 0 ? 'agrees' : 'differs',
  }
}

function bySheet(counts: readonly SheetCount[]): ReadonlyMap<string, number> {
  const map = new Map(counts.map((c) => [c.sheet, c.lines]))
  if (map.size !== counts.length) throw new Error('a sheet stands twice in one count')
  return map
}

function sum(counts: readonly SheetCount[]): number {
  return counts.reduce((total, c) => total + c.lines, 0)
}
