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

/**
 * Opens PGlite in `folder` with code that all databases of the process share. A failure says
 * what PostgreSQL said last, of which PGlite itself tells nothing.
 */
export async function createPglite(
  folder: string,
  options: Omit<PGliteOptions, keyof Code | 'onStderr'>,
): Promise<PGlite> {
  code ??= compiled()
  const given = { ...options, ...(await code) }
  const said: string[] = []
  let isOpen = false
  try {
    return await PGlite.create(folder, {
      ...given,
      onStderr: (line) => {
        if (!isOpen) said.push(line)
        return true
      },
    })
  } catch (error) {
    const last = said.slice(-5).join('\n')
    throw new Error(`the records in ${folder} do not open: ${last}`, { cause: error })
  } finally {
    isOpen = true
  }
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
