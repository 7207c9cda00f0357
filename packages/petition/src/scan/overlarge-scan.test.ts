import { expect, test } from 'vitest'
import { openScan } from './scan-file.ts'
import { onePage, pdf, pdfHolding, picture } from './testing/small-scans.ts'

/** A PDF of one page whose content was deflated three times, in base 64. */
function pdfWith(content: string): Buffer {
  const stream = Buffer.from(content, 'base64').toString('latin1')
  const filters = '/Filter[/FlateDecode/FlateDecode/FlateDecode]'
  const page = onePage.replace('/MediaBox', '/Contents 4 0 R/MediaBox')
  return pdf(
    `${page}\n4 0 obj<<${filters}/Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
  )
}

/** A gigabyte of spaces, deflated three times. */
const gigabyte =
  'eNqruPX2jqLfnECJtouZEpcaMhwFWNhOM3lkzRK5/MChQc2DRe64D0cTa4mgDkPjkY3MUSLcDooBuRo+N5hP/p+zeF3d0+mznz/59zHNqso08v/X/OSvRYUsDAwMPHeenL95Z/n2479O3z1/t5aBgSHhBd/+OsnzfUz1/Ne2nWFkYGBoLv/39/alN+0HLr/8eEOGgYHBoEL7PL992vaG29NXP7WtZmBgOPDgrxgPAwNDg8hBIMmQIQjmiIE5HcicUZlRmVGZUZlRmVEZQjLTFn9POPDjU+Hzquq6LxvN9JfNF//HzKS0WRMAXaVIJA=='

test('a bomb in a PDF costs its own page: the next file is read as ever', async () => {
  const bomb = await openScan(pdfWith(gigabyte))
  if (!bomb.ok) throw new Error(bomb.error.kind)
  const page = await bomb.value.page(1)
  bomb.value.close()
  expect(page).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  const next = await openScan(pdfHolding(await picture().jpeg().toBuffer()))
  if (!next.ok) throw new Error(next.error.kind)
  expect(await next.value.page(1)).toMatchObject({ ok: true })
  next.value.close()
})

/** A page that shows a picture of a side of so many pixels, itself or within forms. */
function pdfShowing(side: number, forms: number): Buffer {
  const object = (number: number, head: string, content: string) =>
    `${number} 0 obj<<${head}/Length ${content.length}>>stream\n${content}\nendstream endobj`
  const shown = (number: number) => `/Resources<</XObject<</I ${number} 0 R>>>>`
  const page = `/Contents 4 0 R${shown(5 + forms)}/MediaBox`
  const filters = '/Filter[/FlateDecode/FlateDecode/FlateDecode]'
  const image = `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/BitsPerComponent 8/ColorSpace/DeviceGray`
  return pdf(
    [
      onePage.replace('/MediaBox', page),
      object(4, '', 'q 612 0 0 792 0 0 cm /I Do Q'),
      object(5, image + filters, Buffer.from(gigabyte, 'base64').toString('latin1')),
      ...Array.from({ length: forms }, (_, at) =>
        object(
          6 + at,
          `/Type/XObject/Subtype/Form/BBox[0 0 1 1]${shown(5 + at)}`,
          '/I Do',
        ),
      ),
    ].join('\n'),
  )
}

test.each([
  ['of 3,600 megapixels', pdfShowing(60_000, 0), 'too-large'],
  ['wider than 16 bits can say', pdfShowing(70_000, 0), 'too-large'],
  ['of 900 megapixels within a form', pdfShowing(30_000, 1), 'too-large'],
  ['of 900 megapixels within five forms', pdfShowing(30_000, 5), 'too-large'],
  ['of a gigabyte, too deep to be seen', pdfShowing(30_000, 20), 'unreadable'],
])(
  'a page that shows a picture %s is named, not drawn white',
  async (_what, bytes, kind) => {
    const opened = await openScan(bytes)
    if (!opened.ok) throw new Error(opened.error.kind)
    const drawn = await opened.value.page(1)
    opened.value.close()
    expect(drawn).toMatchObject({ ok: false, error: { kind } })
  },
)
