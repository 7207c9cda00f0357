import { err, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { PageReading } from './page-reading.ts'

/** A file that is open for reading, page by page. */
export interface OpenPages {
  /** Null when the number is not known before the end. */
  readonly total: number | null
  /** The pages in order, but for those in `done`. */
  readonly pages: (done: ReadonlySet<number>) => AsyncIterable<PageReading>
}

/** Opens a file of scans; the error is a sentence for the person who sent it. */
export type PageReader = (
  office: Office,
  file: {
    readonly path: string
    readonly fileName: string
    readonly signal: AbortSignal
  },
) => Promise<Result<OpenPages, string>>

export const readPages: PageReader = async () => err('This server cannot read scans yet.')
