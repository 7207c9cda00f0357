import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@groundswell/basics'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { PictureReply } from './picture-thread.ts'
import type { ScanFile } from './scan-file.ts'
import { threadEnvironment } from './thread-environment.ts'

/** Pages of a file as pictures for people who must look at them. */
export interface PagePictures {
  /** A page, from 1, as a grey JPEG; undefined when it cannot be drawn. */
  readonly picture: (number: number) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

/** A page that takes longer is given up: something in the file leads its decoder astray. */
const mostMsPerPage = 90_000

/**
 * Opens a file for its pictures, or says why it cannot be opened. The pages are drawn in a
 * thread of their own, so that whoever asks goes on meanwhile; a page that brings the thread
 * down or to a halt is not drawn, and the next one begins another thread.
 */
export async function pagePictures(
  file: ScanFile,
): Promise<Result<PagePictures, PageProblem>> {
  const first = await pictureThread(file)
  if (!first.ok) return first
  let thread: PictureThread | undefined = first.value
  let isClosed = false
  /** One page after the other: the time that a page may take is its own. */
  let before: Promise<unknown> = Promise.resolve()

  async function draw(number: number): Promise<Uint8Array | undefined> {
    if (isClosed) return undefined
    if (thread === undefined) {
      const again = await pictureThread(file)
      thread = again.ok ? again.value : undefined
    }
    const drawn = await thread?.draw(number)
    if (drawn === 'lost') thread = undefined
    return drawn === 'lost' ? undefined : drawn
  }

  return ok({
    picture: (number) => {
      const drawn = before.then(() => draw(number))
      before = drawn.catch(() => {})
      return drawn
    },
    close: () => {
      isClosed = true
      thread?.end()
    },
  })
}

interface PictureThread {
  /** `lost` when the thread ended over it. */
  readonly draw: (number: number) => Promise<Uint8Array | undefined | 'lost'>
  readonly end: () => void
}

async function pictureThread(
  file: ScanFile,
): Promise<Result<PictureThread, PageProblem>> {
  const worker = new Worker(new URL('./picture-thread.ts', import.meta.url), {
    workerData: file,
    env: threadEnvironment(),
  })
  let isGone = false
  worker.on('exit', () => {
    isGone = true
  })
  // Nobody may be waiting when it ends, and that is no defect of ours.
  worker.on('error', () => {})
  const next = () =>
    new Promise<PictureReply | 'lost'>((resolve) => {
      const end = (answer: PictureReply | 'lost') => {
        clearTimeout(timer)
        worker.off('message', end)
        worker.off('exit', lose)
        if (answer === 'lost') void worker.terminate()
        resolve(answer)
      }
      const lose = () => end('lost')
      const timer = setTimeout(lose, mostMsPerPage)
      worker.on('message', end)
      worker.on('exit', lose)
      if (isGone) lose()
    })
  const opened = await next()
  if (opened === 'lost') return err({ kind: 'unreadable', why: 'the thread ended' })
  if (opened.kind === 'opened' && opened.problem !== undefined) {
    void worker.terminate()
    return err(opened.problem)
  }
  return ok({
    draw: async (number) => {
      const answer = next()
      worker.postMessage(number)
      const reply = await answer
      return reply !== 'lost' && reply.kind === 'picture' ? reply.bytes : 'lost'
    },
    end: () => void worker.terminate(),
  })
}
