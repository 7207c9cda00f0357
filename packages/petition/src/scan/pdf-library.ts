import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * What the library may need beside the files that it holds: a page of A3 at 600 dots an inch in
 * colour is 200 MB, decoded several times over in between. What unfolds to more is a bomb.
 */
const mostWorking = 768 * 2 ** 20

/** What is used of the WebAssembly of the platform, which Node's types leave to the browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Record<string, unknown> }
  readonly Memory: new () => { grow: (pages: number) => number; buffer: ArrayBuffer }
}

type Init = NonNullable<Parameters<typeof PDFiumLibrary.init>[0]>
type Start = NonNullable<Init['instantiateWasm']>

const require = createRequire(import.meta.url)
let compiled: object | undefined

/** A PDF library of its own memory, bounded by the files it holds and `mostWorking` bytes. */
export interface BoundedLibrary {
  readonly pdfium: PDFiumLibrary
  /** Says that a file of so many bytes is held from now on; negative when it is given back. */
  readonly hold: (bytes: number) => void
  /** Whether it was ever refused memory: it may then have left out what it could not hold. */
  readonly wasRefused: () => boolean
}

/**
 * Starts the library so that its memory cannot grow without end: by itself it would take 2 GB
 * for a page that unfolds, and many seconds. A page that wants more breaks the library down,
 * as running out of memory always does.
 */
export async function boundedLibrary(): Promise<BoundedLibrary> {
  compiled ??= new WebAssembly.Module(
    readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')),
  )
  const module = compiled
  let held = 0
  let refused = false
  const start = (imports: object, started: (library: object) => void) => {
    const library = new WebAssembly.Instance(module, imports)
    const { memory } = library.exports
    if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory')
    const grow = memory.grow.bind(memory)
    memory.grow = (pages) => {
      const wanted = memory.buffer.byteLength + pages * 2 ** 16
      if (wanted > held + mostWorking) {
        refused = true
        throw new RangeError('more than a page may need')
      }
      return grow(pages)
    }
    started(library)
    return library.exports
  }
  // The library's types say that it is given a module; it takes its exports from the instance.
  const pdfium = await PDFiumLibrary.init({ instantiateWasm: start as unknown as Start })
  return {
    pdfium,
    hold: (bytes) => {
      held += bytes
    },
    wasRefused: () => refused,
  }
}
