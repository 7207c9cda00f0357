import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import { loadDemonstration, startServer } from '@groundswell/server'
import type { Answer, Desk } from '../command.ts'
import type { Refusal } from '../refusal.ts'

const projectRoot = resolve(import.meta.dirname, '../../../..')

export interface ServiceOptions {
  readonly json?: boolean
  readonly data: string
  readonly port: number
  readonly databaseUrl?: string
  readonly publicUrl?: string
  readonly demonstration?: boolean
}

/**
 * `start` and `serve`: runs until it is asked to stop. An empty data folder gets the
 * demonstration when that is wanted and records are kept in the folder itself.
 */
export async function service(
  options: ServiceOptions,
  desk: Desk,
  demonstration: boolean,
): Promise<Result<Answer, Refusal>> {
  const dataFolder = resolve(process.env['INIT_CWD'] ?? process.cwd(), options.data)
  const databaseUrl = options.databaseUrl ?? process.env['DATABASE_URL']
  const publicUrl = options.publicUrl ?? process.env['PUBLIC_URL']
  const empty = !existsSync(dataFolder) || readdirSync(dataFolder).length === 0
  try {
    if (empty && demonstration && databaseUrl === undefined) {
      note(
        'Loading the demonstration drive (once): California at 1:20, all people invented.',
      )
      await loadDemonstration({ dataFolder, onProgress: desk.progress })
    }
    const server = await startServer({
      dataFolder,
      port: options.port,
      consoleFolder: join(projectRoot, 'packages/console/dist'),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    })
    desk.progress({ step: 'ready', done: 1, total: 1 })
    const { url, signInLinks } = server
    const json = JSON.stringify({ url, dataFolder, signInLinks })
    const text = startedText({ url, dataFolder, signInLinks })
    process.stdout.write(`${options.json ? json : text}\n`)
    await stopAsked(desk.signal)
    note('Stopping …')
    await server.stop()
    return ok({ json: undefined, text: '' })
  } catch (error) {
    const refusal = startRefusal(error, options)
    if (refusal === undefined) throw error
    return err(refusal)
  }
}

interface Started {
  readonly url: string
  readonly dataFolder: string
  readonly signInLinks: readonly {
    readonly role: string
    readonly name: string
    readonly url: string
  }[]
}

function startedText({ url, dataFolder, signInLinks }: Started): string {
  const links = signInLinks.map(
    (link) => `  ${link.role.padEnd(10)} ${link.name.padEnd(16)} ${link.url}`,
  )
  return [
    `\n  Groundswell is running at ${url}\n`,
    '  Sign in with one click (each link is a password; they end when the server stops):',
    ...links,
    '\n  Ctrl-C stops it. Everything is kept in',
    `  ${dataFolder}\n`,
  ].join('\n')
}

/** Failures that the person can mend, in words; anything else is a defect. */
function startRefusal(error: unknown, options: ServiceOptions): Refusal | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': {
      const sentence = `Port ${options.port} is taken, perhaps by another Groundswell. Give another with --port.`
      return { code: 'port-taken', field: '--port', sentence }
    }
    case 'DATA_FOLDER_IN_USE': {
      const sentence = `Another Groundswell is using ${options.data}. Stop it, or give another folder with --data.`
      return { code: 'data-folder-in-use', field: '--data', sentence }
    }
    case 'EACCES':
    case 'EROFS':
    case 'ENOTDIR': {
      const sentence = `The data folder ${options.data} cannot be written.`
      return { code: 'data-folder', field: '--data', sentence }
    }
    default:
      return undefined
  }
}

function stopAsked(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
    process.once('SIGTERM', () => done())
    process.once('SIGHUP', () => done())
  })
}

function note(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
