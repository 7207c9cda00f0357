/** The papers that sheets are printed on. */
export type PaperName = 'letter' | 'a4'

export interface Paper {
  readonly name: PaperName
  readonly widthMm: number
  readonly heightMm: number
}

/** US Letter is 8.5 × 11 inches (ANSI/ASME Y14.1); A4 is 210 × 297 mm (ISO 216). */
export const papers: Readonly<Record<PaperName, Paper>> = {
  letter: { name: 'letter', widthMm: 215.9, heightMm: 279.4 },
  a4: { name: 'a4', widthMm: 210, heightMm: 297 },
}
