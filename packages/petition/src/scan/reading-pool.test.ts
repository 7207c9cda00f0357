import { expect, test } from 'vitest'
import { type PooledPage, pooledPages } from './reading-pool.ts'

/** A PDF of one page, whose shade is reckoned anew in fifty thousand steps for each of its points. */
function endlessPdf(): Buffer {
  const stream = (number: number, head: string, content: string) =>
    `${number} 0 obj<<${head}/Length ${content.length}>>stream\n${content}\nendstream endobj`
  const shading =
    '/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Matrix[612 0 0 792 0 0]/Function 5 0 R>>>>'
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<${shading}>>>>endobj`,
      stream(4, '', '/S sh'),
      stream(
        5,
        '/FunctionType 4/Domain[0 1 0 1]/Range[0 1]',
        `{pop ${'neg '.repeat(50_000)}}`,
      ),
      'trailer<</Root 1 0 R/Size 6>>',
      '%%EOF',
    ].join('\n'),
    'latin1',
  )
}

test('a page that is never done ends its thread, is named, and the run goes on', async () => {
  const pages: PooledPage[] = []
  const run = pooledPages({
    files: [
      { name: 'endless.pdf', from: { bytes: endlessPdf() } },
      { name: 'note.txt', from: { bytes: Buffer.from('Anna Brandes') } },
    ],
    setup: { petition: 'DEMO', key: '', cropFolder: undefined },
    formOf: async () => undefined,
    known: () => [],
    threads: 1,
    // Time enough for the note on a machine that has much else to do.
    mostMsPerPage: 2000,
  })
  for await (const page of run) pages.push(page)
  expect(pages.map(({ page, reading }) => [page, reading?.problems])).toEqual([
    ['endless.pdf', [{ kind: 'unreadable', why: 'it took too long' }]],
    ['note.txt', [{ kind: 'unknown-format' }]],
  ])
})
