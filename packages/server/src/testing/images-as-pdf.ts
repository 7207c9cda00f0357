/**
 * JPEGs as the pages of one PDF, as a scanner hands them over: each page as large as its image
 * at 200 dots an inch.
 */
export function imagesAsPdf(images: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  const add = (part: Buffer | string) => {
    const bytes = Buffer.from(part as string)
    parts.push(bytes)
    at += bytes.length
  }
  const object = (id: number, body: string, stream?: Uint8Array) => {
    offsets[id] = at
    add(`${id} 0 obj\n${body}`)
    if (stream !== undefined) {
      add('\nstream\n')
      add(Buffer.from(stream))
      add('\nendstream')
    }
    add('\nendobj\n')
  }
  add('%PDF-1.4\n')
  const pageOf = (index: number) => 3 + index * 3
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  const kids = images.map((_, index) => `${pageOf(index)} 0 R`).join(' ')
  object(2, `<</Type/Pages/Kids[${kids}]/Count ${images.length}>>`)
  for (const [index, image] of images.entries()) {
    const id = pageOf(index)
    const { width, height } = jpegSize(image)
    const points = [(width * 72) / 200, (height * 72) / 200]
    const content = Buffer.from(`q ${points[0]} 0 0 ${points[1]} 0 0 cm /I Do Q`)
    object(
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points.join(' ')}]/Resources<</XObject<</I ${id + 2} 0 R>>>>/Contents ${id + 1} 0 R>>`,
    )
    object(id + 1, `<</Length ${content.length}>>`, content)
    object(
      id + 2,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${image.length}>>`,
      image,
    )
  }
  const start = at
  const entries = offsets
    .slice(1)
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  add(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`)
  add(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** Width and height from the frame header of a JPEG (ITU T.81, B.2.2). */
function jpegSize(image: Uint8Array): {
  readonly width: number
  readonly height: number
} {
  const view = Buffer.from(image)
  let at = 2
  while (at < view.length) {
    const marker = view.readUInt16BE(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffc2
    if (isFrame)
      return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
    at += 2 + view.readUInt16BE(at + 2)
  }
  throw new Error('no JPEG')
}
