import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { err, ok } from '@groundswell/basics'
import type { Command } from 'commander'
import { type Desk, perform, verb } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { wholeNumber } from '../whole-number.ts'

const projectRoot = resolve(import.meta.dirname, '../../../..')

interface ServiceOptions {
  readonly json?: boolean
  readonly data: string
  readonly port: number
  readonly databaseUrl?: string
  readonly publicUrl?: string
  readonly demonstration?: boolean
}

/** `groundswell start|serve`: everything on this machine, or behind a proxy. */
export function serviceCommands(program: Command): void {
  const start = verb(
    program,
    'start',
    'start everything; an empty folder gets a demonstration',
  )
  serviceOptions(start)
    .option('--no-demonstration', 'leave an empty data folder empty')
    .action((options: ServiceOptions) =>
      perform(options, (desk) => run(desk, options, options.demonstration !== false)),
    )

  const serve = verb(program, 'serve', 'start the server alone, for use behind a proxy')
  serviceOptions(serve).action((options: ServiceOptions) =>
    perform(options, (desk) => run(desk, options, false)),
  )
}

function serviceOptions(command: Command): Command {
  return command
    .option(
      '--data <folder>',
      'where everything is kept',
      process.env['GROUNDSWELL_DATA'] ?? 'data',
    )
    .option(
      '--port <n>',
      'port on 127.0.0.1',
      wholeNumber,
      Number(process.env['PORT'] ?? 8087),
    )
    .option('--public-url <url>', 'the address people use when a proxy stands in front')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
}

async function run(desk: Desk, options: ServiceOptions, demonstration: boolean) {
  const dataFolder = resolve(process.env['INIT_CWD'] ?? process.cwd(), options.data)
  const empty = !existsSync(dataFolder) || readdirSync(dataFolder).length === 0
  const { loadDemonstration, startServer } = await import('@groundswell/server')
  if (empty && demonstration) {
    note(
      'Loading the demonstration drive: a synthetic California at 1:20, all people invented.',
    )
    await loadDemonstration({
      dataFolder,
      databaseUrl: options.databaseUrl ?? process.env['DATABASE_URL'],
      onProgress: desk.progress,
    })
  }
  const databaseUrl = options.databaseUrl ?? process.env['DATABASE_URL']
  const publicUrl = options.publicUrl ?? process.env['PUBLIC_URL']
  let server: Awaited<ReturnType<typeof startServer>>
  try {
    server = await startServer({
      dataFolder,
      port: options.port,
      consoleFolder: join(projectRoot, 'packages/console/dist'),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    })
  } catch (error) {
    const refusal = startRefusal(error, options)
    if (refusal === undefined) throw error
    return err(refusal)
  }
  desk.progress({ step: 'ready', done: 1, total: 1 })
  const { url, signInLinks } = server
  const answer = { url, dataFolder, signInLinks }
  const text = [
    `\n  Groundswell is running at ${url}\n`,
    '  Sign in with one click (each link is a password; they end when the server stops):',
    ...signInLinks.map(
      ({ role, name, url: link }) => `  ${role.padEnd(10)} ${name.padEnd(16)} ${link}`,
    ),
    '\n  Ctrl-C stops it. Everything is kept in',
    `  ${dataFolder}\n`,
  ].join('\n')
  process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${text}\n`)
  await stopAsked(desk.signal)
  note('Stopping …')
  await server.stop()
  return ok({ json: undefined, text: '' })
}

/** Failures that the person can mend, in words; anything else is a defect. */
function startRefusal(error: unknown, options: ServiceOptions): Refusal | undefined {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') {
    const sentence = `Port ${options.port} is taken, perhaps by another Groundswell. Give another with --port.`
    return { code: 'port-taken', field: '--port', sentence }
  }
  if (code === 'EACCES' || code === 'EROFS') {
    const sentence = `The data folder ${options.data} cannot be written.`
    return { code: 'data-folder', field: '--data', sentence }
  }
  return undefined
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
