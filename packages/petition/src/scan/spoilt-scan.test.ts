import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonstrationLayout, printedBytes } from '../pdf/testing/demonstration-print.ts'
import { openScan } from './scan-file.ts'
import { onePage, pdf, picture } from './testing/small-scans.ts'

test('whatever becomes of the bytes, a file is read or named, never a crash', async () => {
  const seeds = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().png().toBuffer(),
    picture().tiff().toBuffer(),
    picture().webp().toBuffer(),
    Promise.resolve(pdf(onePage)),
    printedBytes({ layout: demonstrationLayout({ lines: 1 }), count: 1 }),
  ])
  /** Changed bytes, a piece left out, a piece that stands twice. */
  const broken = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.tuple(fc.nat(), fc.nat(400), fc.boolean())),
    )
    .map(([bytes, changes, piece]) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, value] of changes) copy[at % copy.length] = value
      if (piece === null) return copy
      const from = piece[0] % copy.length
      const to = piece[2] ? from + piece[1] : Math.max(0, from - piece[1])
      return Buffer.concat([copy.subarray(0, from), copy.subarray(to)])
    })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: broken }, fc.uint8Array({ maxLength: 400 })),
      async (bytes) => {
        const opened = await openScan(bytes)
        if (!opened.ok) return
        const page = await opened.value.page(1)
        opened.value.close()
        if (page.ok)
          expect(page.value.data).toHaveLength(page.value.width * page.value.height)
      },
    ),
    { numRuns: 200 },
  )
})
