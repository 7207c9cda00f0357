import { beforeAll, expect, test } from 'vitest'
import type { HomePrint } from '../layout/home-print.ts'
import { layoutOfVersion } from '../layout/layout-of-version.ts'
import { slotExtent } from '../layout/slot-text.ts'
import { demonstrationMeasure } from '../measure/demonstration.ts'
import { frozenText } from '../measure/frozen-text.ts'
import {
  demonstrationLayout,
  packOf,
  printedBytes,
} from '../pdf/testing/demonstration-print.ts'
import { sheetId } from '../sheet-id.ts'
import { type ReadRun, readSheets } from './read-sheets.ts'
import { type Condition, type SynthFile, synthSheets } from './synth/index.ts'

const key = 'a secret of this petition'
const layout = demonstrationLayout({ lines: 1, mailer: true })
const firstSerial = 501
const conditions: readonly Condition[] = ['scan100', 'scan200', 'fax', 'photo']
const names = [
  'Jun Ito',
  'Maximiliano Gyöngyösi-Quappelhofer',
  'Rosa Reyes',
  'Ada Quiggly',
]
const count = 4

const homes = new Map<string, HomePrint>(
  Array.from({ length: count }, (_, at) => {
    const supporter = {
      name: names[at % names.length] ?? '',
      address: at % 2 === 0 ? '5 Oak Ct' : '14823 North Saint Francis Avenue, Apt 1204',
      city: at % 3 === 0 ? 'Kern' : 'Rancho Cucamonga',
    }
    return [
      sheetId('DEMO', firstSerial + at),
      { supporter, returnTo: ['Box 1', 'Fresno'] },
    ]
  }),
)

let files: readonly SynthFile[]
beforeAll(async () => {
  const home = [...homes.values()]
  const printed = await printedBytes({ layout, key, firstSerial, count, home })
  const made = synthSheets({
    layout,
    key,
    seed: 'mailers',
    sheets: count,
    conditions,
    firstSerial,
    printed,
    pages: 'written',
    threads: 2,
  })
  const found: SynthFile[] = []
  for await (const file of made) found.push(file)
  files = found
})

async function read(
  record: ReadonlyMap<string, HomePrint> | undefined,
): Promise<ReadRun> {
  const text = frozenText(demonstrationMeasure)
  if (!text.ok) throw new Error('the demonstration is broken')
  const reader = readSheets({
    files: files.map(({ name, bytes }) => ({ name, from: { bytes } })),
    petition: 'DEMO',
    // Nothing of a page is known but the version in its code.
    formOf: async (version) => {
      const found = layoutOfVersion(
        text.value,
        packOf(demonstrationMeasure.rules).form,
        version,
      )
      return (
        found && {
          form: found.form,
          pdf: await printedBytes({ layout: found, count: 1 }),
        }
      )
    },
    key,
    homes: record,
    threads: 2,
  })
  for (;;) {
    const step = await reader.next()
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(step.value.error.kind)
    return step.value.value
  }
}

test.each([
  ['with the record of what was printed', homes],
  ['without a record', undefined],
])('a print-at-home sheet that comes back is used when signed, %s', async (_, record) => {
  const { sheets } = await read(record)
  expect(sheets).toHaveLength(count)
  const said = new Map(sheets.map((sheet) => [sheet.sheet as string, sheet]))
  const states = files.map(({ sheet, rows }) => {
    const found = said.get(sheet)
    return `${rows[0]?.state} read as ${found?.rows[0]?.state ?? found?.reason}`
  })
  expect(states).not.toContain('used read as empty')
  expect(states).not.toContain('empty read as used')
  const sure = states.filter((one) => /(used|empty) read as \1/.test(one))
  expect(new Set(sure).size).toBe(2)
  expect(sure.length).toBeGreaterThanOrEqual(count / 2)
})

test('what is written beside the print of a recorded sheet is seen, and the print is not', () => {
  const [part] = layout.form.pages[0]?.printed ?? []
  if (part === undefined) throw new Error('nothing is printed')
  const whole = slotExtent(part, undefined)
  const words = slotExtent(part, 'Jun Ito')
  expect(words.width).toBeLessThan(whole.width / 4)
  expect([words.x, words.y, words.height]).toEqual([whole.x, whole.y, whole.height])
  expect(slotExtent(part, '').width).toBe(0)
})
