import {
  demonstrationMeasure,
  frozenText,
  type SheetLayout,
  sheetLayout,
} from '@groundswell/petition'
import { type Condition, type SynthFile, synthSheets } from '@groundswell/petition/scan'
import { pack } from '@groundswell/rules'
import { openOffice } from '../open-office.ts'
import { registerPackets, sheetIds } from '../packets/register-packets.ts'
import { keepSpecimen } from '../packets/sheet-press.ts'
import { setUpSmallPetition } from './small-drive.ts'
import type { TestCaller, TestServer } from './test-server.ts'

/** Enters the measure and circulators, and prints packets of five sheets for Fresno. */
export async function printPackets(
  server: TestServer,
  manager: TestCaller,
  packets = 2,
): Promise<void> {
  await manager.post('/api/measure', { text: JSON.stringify(demonstrationMeasure) })
  for (const code of ['V0001', 'V0002']) {
    await manager.post('/api/circulators', { code, name: `Invented ${code}` })
  }
  const asked = await manager.post('/api/packets', {
    county: 'Fresno',
    packets,
    sheetsPerPacket: 5,
  })
  if (asked.status !== 202) throw new Error(asked.text)
  await server.idle()
}

/** The secret of the codes in drives that `registerPaper` made. */
export const codeKey = 'a secret of the tests'

/** A small petition with one registered packet of five sheets whose code key is known. */
export async function registerPaper(
  dataFolder: string,
  databaseUrl?: string,
): Promise<void> {
  await setUpSmallPetition(dataFolder, databaseUrl)
  const { office, close } = await openOffice({ dataFolder, databaseUrl })
  const layout = demonstrationLayout()
  await keepSpecimen(office, layout)
  const done = await registerPackets(office, {
    form: layout.form,
    codeKey,
    packets: [
      {
        seq: 1,
        county: 'Fresno',
        channel: 'volunteer',
        sheets: sheetIds(layout.form.petition, 1, 5),
        pdf: null,
      },
    ],
    on: '2017-03-01',
    by: { id: 'press', name: 'The press' },
    jobId: null,
  })
  await close()
  if (!done.ok) throw new Error(done.error)
}

/** Eight lines of the demonstration measure on letter paper, in English. */
export function demonstrationLayout(): SheetLayout {
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
  return layout.value
}

/**
 * Sheets of the demonstration measure as somebody filled and scanned them, in the order of
 * their pages, with the truth about each row.
 */
export async function syntheticScans(wish: {
  readonly key: string
  readonly firstSerial: number
  readonly sheets: number
  readonly condition: Condition
}): Promise<readonly SynthFile[]> {
  const { condition, ...order } = wish
  const files: SynthFile[] = []
  const made = synthSheets({
    layout: demonstrationLayout(),
    seed: 'scans',
    threads: 2,
    pages: 'written',
    conditions: [condition],
    ...order,
  })
  for await (const file of made) files.push(file)
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}
