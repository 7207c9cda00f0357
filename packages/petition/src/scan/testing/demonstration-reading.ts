import {
  demonstrationLayout,
  printedOrder,
} from '../../pdf/testing/demonstration-print.ts'
import { type ReadRun, readSheets } from '../read-sheets.ts'
import type { ScanFile } from '../scan-file.ts'

/** The secret under which sheets of these tests are printed and read. */
export const key = 'a secret of this petition'

/** The demonstration's sheet with three lines. */
export const layout = demonstrationLayout({ lines: 3 })

/** Sheets from a number on, without a cover's words. */
export function printed(
  firstSerial: number,
  count: number,
  of = layout,
): Promise<Buffer> {
  return printedOrder({
    layout: of,
    firstSerial,
    count,
    key,
    title: '',
  })
}

/** A file that lies in memory. */
export const asFile = ({
  name,
  bytes,
}: {
  name: string
  bytes: Uint8Array
}): ScanFile => ({
  name,
  from: { bytes },
})

/** Reads files as the demonstration's, in one thread; `stopAfter` is aborted at the first page. */
export async function read(
  files: readonly ScanFile[],
  more: { folder?: string; signal?: AbortSignal; stopAfter?: AbortController } = {},
): Promise<ReadRun> {
  const { stopAfter, ...rest } = more
  const formOf = async (version: string) =>
    version === layout.form.version
      ? { form: layout.form, pdf: await printed(1, 1) }
      : undefined
  const reader = readSheets({ files, petition: 'DEMO', formOf, key, threads: 1, ...rest })
  for (;;) {
    const step = await reader.next()
    if (step.done !== true) stopAfter?.abort()
    else if (!step.value.ok) throw new Error(step.value.error.kind)
    else return step.value.value
  }
}
