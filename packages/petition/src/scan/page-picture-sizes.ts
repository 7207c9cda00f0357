import type { PDFiumPage } from '@hyzyla/pdfium'

/** Forms within forms are looked through so deep, and so many objects of a page in all. */
const mostDepth = 12
const mostObjects = 100_000

const formObject = 5
const imageObject = 3

/** What is used of the library beside what its own classes offer. */
interface RawLibrary {
  readonly HEAPU32: Uint32Array
  readonly wasmExports: {
    readonly malloc: (bytes: number) => number
    readonly free: (at: number) => void
  }
  readonly _FPDFPage_CountObjects: (page: number) => number
  readonly _FPDFPage_GetObject: (page: number, index: number) => number
  readonly _FPDFPageObj_GetType: (object: number) => number
  readonly _FPDFFormObj_CountObjects: (form: number) => number
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number
  readonly _FPDFImageObj_GetImagePixelSize: (
    image: number,
    width: number,
    height: number,
  ) => number
}

/**
 * Width and height in pixels of each picture that a page shows, also from within forms, as the
 * pictures themselves say; none is unfolded. The library's own class reads 16 bits of each
 * and does not look into forms, so that its functions are called as they are.
 */
export function* pagePictureSizes(
  page: PDFiumPage,
): Generator<{ readonly width: number; readonly height: number }> {
  const { module: library, pageIdx } = page as unknown as {
    readonly module: RawLibrary
    readonly pageIdx: number
  }
  let left = mostObjects
  function* picturesAmong(
    count: number,
    objectAt: (index: number) => number,
    depth: number,
  ): Generator<number> {
    for (let index = 0; index < count && left > 0; index += 1) {
      left -= 1
      const object = objectAt(index)
      const type = library._FPDFPageObj_GetType(object)
      if (type === imageObject) yield object
      if (type !== formObject || depth >= mostDepth) continue
      const inside = library._FPDFFormObj_CountObjects(object)
      const within = (at: number) => library._FPDFFormObj_GetObject(object, at)
      yield* picturesAmong(inside, within, depth + 1)
    }
  }
  const onPage = (index: number) => library._FPDFPage_GetObject(pageIdx, index)
  const size = library.wasmExports.malloc(8)
  try {
    for (const image of picturesAmong(
      library._FPDFPage_CountObjects(pageIdx),
      onPage,
      0,
    )) {
      if (!library._FPDFImageObj_GetImagePixelSize(image, size, size + 4)) continue
      const [width = 0, height = 0] = library.HEAPU32.subarray(size / 4, size / 4 + 2)
      yield { width, height }
    }
  } finally {
    library.wasmExports.free(size)
  }
}
