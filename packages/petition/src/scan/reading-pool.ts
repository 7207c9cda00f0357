import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageReading } from '../paper-reading/page-reading.ts'
import type { PrintedForm } from './form-shelf.ts'
import { NotKept } from './kept-work.ts'
import type { ThreadOrder, ThreadReply, ThreadSetup } from './reading-thread.ts'
import type { ScanFile } from './scan-file.ts'
import { threadEnvironment } from './thread-environment.ts'

/** One page after another as threads get to them; `file` and `number` say where it belongs. */
export interface PooledPage {
  readonly file: number
  readonly number: number
  /** Absent for a page that was known before. */
  readonly reading: PageReading | undefined
  readonly page: string
}

export interface PoolRequest {
  readonly files: readonly ScanFile[]
  readonly setup: ThreadSetup
  readonly formOf: (version: string) => Promise<PrintedForm | undefined>
  /** For a file's name, the pages read before as `page content`. */
  readonly known: (file: string) => readonly string[]
  readonly threads?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds after which a page is given up, and its thread with it. */
  readonly mostMsPerPage?: number | undefined
  /** Pages known of so far; called as files are opened. */
  readonly onPages?: ((pages: number) => void) | undefined
}

interface Task {
  readonly file: number
  from: number
  count: number
  readonly first: boolean
}

/** So many pages of a file are given to a thread at a time. */
const chunk = 8
/** A page that takes longer is given up: something in the file leads its decoder astray. */
const usualMsPerPage = 45_000

/**
 * Reads the pages of files in as many threads as there are cores. A file that brings a thread
 * down or to a halt costs that page, which is named; the rest goes on. Throws `NotKept` where
 * pictures of rows can no longer be kept.
 */
export async function* pooledPages(request: PoolRequest): AsyncGenerator<PooledPage> {
  const { files, setup, signal, mostMsPerPage = usualMsPerPage } = request
  const tasks: Task[] = files.map((_, file) => ({
    file,
    from: 1,
    count: chunk,
    first: true,
  }))
  tasks.reverse()
  const ready: PooledPage[] = []
  let wake: () => void = () => {}
  let failure: unknown
  let pagesKnown = files.length
  let finished = files.length === 0
  const idle = new Set<() => void>()
  const workers = new Set<Worker>()

  const threads = Math.max(1, request.threads ?? availableParallelism())

  function start(): void {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: setup,
      env: threadEnvironment(),
    })
    workers.add(worker)
    let task: Task | undefined
    let timer: NodeJS.Timeout | undefined

    const next = () => {
      clearTimeout(timer)
      task = tasks.pop()
      if (task === undefined) {
        idle.add(next)
        // Another thread may still open a file of many pages; when none is at work, all is done.
        if (idle.size === workers.size) finished = true
        wake()
        return
      }
      const file = files[task.file]
      if (file === undefined) throw new Error('a task without a file')
      const { from, count } = task
      const known = request.known(file.name)
      send({ kind: 'task', task: { file, from, count, known } })
      watch()
    }
    const send = (order: ThreadOrder) => worker.postMessage(order)
    const watch = () => {
      clearTimeout(timer)
      timer = setTimeout(() => lose('it took too long'), mostMsPerPage)
    }
    const end = () => {
      clearTimeout(timer)
      if (!workers.delete(worker)) return
      idle.delete(next)
      wake()
    }
    const lose = (why: string) => {
      if (!workers.has(worker)) return
      const lost = task
      end()
      void worker.terminate()
      if (lost === undefined) {
        failure = new Error(`a reading thread did not start: ${why}`)
      } else {
        const { name } = files[lost.file] ?? { name: '' }
        const page = lost.from > 1 ? `${name}#${lost.from}` : name
        ready.push({
          file: lost.file,
          number: lost.from,
          page,
          reading: lostPage(page, why),
        })
        if (lost.count > 1 && !lost.first) {
          tasks.push({ ...lost, from: lost.from + 1, count: lost.count - 1 })
        }
        if (signal?.aborted !== true) start()
      }
      wake()
    }

    worker.on('message', (reply: ThreadReply) => {
      watch()
      if (reply.kind === 'ready' || reply.kind === 'done') return next()
      if (reply.kind === 'form-wanted') {
        const { version } = reply
        request.formOf(version).then(
          (printed) => send({ kind: 'form', version, printed }),
          (error: unknown) => {
            failure = error
            wake()
          },
        )
        return
      }
      if (reply.kind === 'cannot-keep') {
        failure = new NotKept(reply.why)
        return wake()
      }
      if (task === undefined) return
      const { file } = task
      if (reply.kind === 'opened') {
        if (!task.first) return
        task = { ...task, first: false }
        pagesKnown += Math.max(0, reply.pages - 1)
        request.onPages?.(pagesKnown)
        for (let from = 1 + chunk; from <= reply.pages; from += chunk) {
          tasks.push({ file, from, count: chunk, first: false })
        }
        wakeIdle()
        return
      }
      task.from = reply.number + 1
      task.count -= 1
      const reading = reply.kind === 'page' ? reply.reading : undefined
      const page = reply.kind === 'page' ? reply.reading.page : reply.page
      ready.push({ file, number: reply.number, reading, page })
      wake()
    })
    worker.on('error', (error) => lose(error.message))
    worker.on('exit', () => lose('the thread ended'))
  }

  function wakeIdle(): void {
    const waiting = [...idle]
    idle.clear()
    for (const next of waiting) next()
  }

  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    request.onPages?.(pagesKnown)
    for (let thread = 0; thread < threads && !finished; thread += 1) start()
    for (;;) {
      if (signal?.aborted === true) return
      if (failure !== undefined) throw failure
      const page = ready.shift()
      if (page !== undefined) yield page
      else if (finished) return
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (ready.length > 0 || finished || signal?.aborted === true) resolve()
        })
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    const left = [...workers]
    workers.clear()
    await Promise.all(left.map((worker) => worker.terminate()))
  }
}

function lostPage(page: string, why: string): PageReading {
  return {
    page,
    content: '',
    outcome: 'no-page',
    sheet: undefined,
    form: undefined,
    formPage: undefined,
    rows: [],
    fields: [],
    problems: [{ kind: 'unreadable', why }],
    crops: [],
  }
}
