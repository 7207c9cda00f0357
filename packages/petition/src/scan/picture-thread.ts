import { parentPort, workerData } from 'node:worker_threads'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import { drawnPage } from './drawn-page.ts'
import { fileBytes, openScan, type ScanFile } from './scan-file.ts'

/** What the thread that draws pages answers: how the file opened, then page after page. */
export type PictureReply =
  | { readonly kind: 'opened'; readonly problem: PageProblem | undefined }
  | {
      readonly kind: 'picture'
      readonly number: number
      readonly bytes: Uint8Array | undefined
    }

const port = parentPort
if (port === null) throw new Error('this file runs as a thread only')

const read = fileBytes(workerData as ScanFile)
const open = read.ok ? await openScan(read.value.bytes) : read
if (open.ok) {
  const { page } = open.value
  port.on('message', (number: number) => {
    drawnPage(page, number).then(
      (bytes) => reply({ kind: 'picture', number, bytes }),
      (error: unknown) => {
        // A defect ends the thread; whoever started it hears of it.
        setImmediate(() => {
          throw error
        })
      },
    )
  })
}
reply({ kind: 'opened', problem: open.ok ? undefined : open.error })

function reply(message: PictureReply): void {
  parentPort?.postMessage(message)
}
