import { demonstrationMeasure, frozenText, sheetLayout } from '@groundswell/petition'
import { type Condition, type SynthFile, synthSheets } from '@groundswell/petition/scan'
import { pack } from '@groundswell/rules'
import { sheetSeries } from '../packets/sheet-series.ts'
import { openKeyRing } from '../secrecy/key-ring.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/**
 * Sheets of the demonstration measure as somebody filled and scanned them, in the order of
 * their pages, with the truth about each row. `key` is the secret of the series.
 */
export async function syntheticScans(wish: {
  readonly key: string
  readonly firstSerial: number
  readonly sheets: number
  readonly conditions: readonly Condition[]
  readonly pages?: 'written' | 'all'
}): Promise<readonly SynthFile[]> {
  const text = frozenText(demonstrationMeasure)
  const rules = pack(demonstrationMeasure.rules)
  if (!text.ok || !rules.ok) throw new Error('the demonstration is broken')
  const layout = sheetLayout({
    text: text.value,
    form: rules.value.form,
    paper: 'letter',
    language: 'en',
    lines: 8,
  })
  if (!layout.ok) throw new Error(layout.error.kind)
  const files: SynthFile[] = []
  const order = { layout: layout.value, seed: 'scans', threads: 2, ...wish }
  for await (const file of synthSheets({ pages: 'written', ...order })) files.push(file)
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The secret of the codes of a drive, for whoever plays its printer. */
export async function codeKeyOf(
  records: RecordStore,
  dataFolder: string,
): Promise<string> {
  const series = await sheetSeries({ records, keys: openKeyRing(dataFolder) })
  if (series === null) throw new Error('nothing was printed')
  return series.codeKey
}
