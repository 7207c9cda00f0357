import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

type Code = Required<Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule'>>

/** Node has it; the types of this project are without the browser's library, which declares it. */
declare const WebAssembly: {
  readonly compile: (bytes: Uint8Array) => Promise<Code['pgliteWasmModule']>
}

// The V8 of Node 24 can end the process while it frees compiled WebAssembly on a background
// thread (a failed check in UnregisterWasmAllocation). So the database is compiled once and
// its code is kept as long as the process lives.
setFlagsFromString('--no-wasm-code-gc')
let code: Promise<Code> | undefined

/** Opens PGlite in `folder` with code that all databases of the process share. */
export async function createPglite(
  folder: string,
  options: Omit<PGliteOptions, keyof Code>,
): Promise<PGlite> {
  code ??= compiled()
  return PGlite.create(folder, { ...options, ...(await code) })
}

async function compiled(): Promise<Code> {
  const [pgliteWasmModule, initdbWasmModule] = await Promise.all([
    moduleNamed('pglite.wasm'),
    moduleNamed('initdb.wasm'),
  ])
  return { pgliteWasmModule, initdbWasmModule }
}

async function moduleNamed(name: string) {
  const beside = import.meta.resolve('@electric-sql/pglite')
  return WebAssembly.compile(await readFile(new URL(name, beside)))
}
