/**
 * What the law asks of a printed sheet where its whole layout is not held here: the numbers
 * that print and preflight hold a sheet against, and what it must carry besides.
 */
export interface SheetRule {
  /** The smallest paper; absent where the size is free or not held here. */
  readonly smallestPaper?: {
    readonly widthInches: number
    readonly heightInches: number
    readonly cites: readonly string[]
  }
  /** Most numbered lines on a sheet. */
  readonly mostLines?: { readonly lines: number; readonly cites: readonly string[] }
  /** What must stand on the sheet and no layout here prints. */
  readonly carries: readonly {
    readonly what: string
    readonly cites: readonly string[]
  }[]
}
