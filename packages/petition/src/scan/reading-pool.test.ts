import { expect, test } from 'vitest'
import { type PooledPage, pooledPages } from './reading-pool.ts'

/** A PDF of one page, on which each of eight forms draws the next one forty times. */
function endlessPdf(): Buffer {
  const stream = (number: number, head: string, content: string) =>
    `${number} 0 obj<<${head}/Length ${content.length}>>stream\n${content}\nendstream endobj`
  const resources = (next: number) => `/Resources<</XObject<</F ${next} 0 R>>>>`
  const head = (next: number) =>
    `/Type/XObject/Subtype/Form/BBox[0 0 612 792]${resources(next)}`
  const forms = Array.from({ length: 8 }, (_, at) =>
    stream(5 + at, head(6 + at), '/F Do '.repeat(40)),
  )
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R${resources(5)}>>endobj`,
      stream(4, '', '/F Do'),
      ...forms,
      stream(13, head(13), '0 0 612 792 re f'),
      'trailer<</Root 1 0 R/Size 14>>',
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
    // Long before the page has taken all the memory that it may.
    mostMsPerPage: 700,
  })
  for await (const page of run) pages.push(page)
  expect(pages.map(({ page, reading }) => [page, reading?.problems])).toEqual([
    ['endless.pdf', [{ kind: 'unreadable', why: 'it took too long' }]],
    ['note.txt', [{ kind: 'unknown-format' }]],
  ])
}, 60_000)
