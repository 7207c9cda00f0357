import type { Result } from '@groundswell/basics'
import { Command } from 'commander'
import { type Progress, type ProgressBar, progressBar } from './progress-bar.ts'
import { type Refusal, refusalText } from './refusal.ts'

/** What a command answers: one stable JSON document, and the same for a person to read. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** The work is done and its answer is no, as when a proof differs: exit code 1. */
  readonly refused?: boolean
}

/** What a running command may use of the terminal. */
export interface Desk {
  readonly progress: (progress: Progress) => void
  /** Aborted by Ctrl-C, so that long work can clean up after itself. */
  readonly signal: AbortSignal
}

type Act = (desk: Desk) => Promise<Result<Answer, Refusal>>

/** A verb under its noun, with `--json`; usage errors exit with 2. */
export function verb(parent: Command, name: string, summary: string): Command {
  return parent
    .command(name)
    .description(summary)
    .option('--json', 'print one JSON document on stdout')
}

/**
 * Runs one act and ends with its exit code: 0 done, 1 refused. Anything thrown is a defect
 * and ends with 3 in `main`. The answer goes to stdout, everything else to stderr.
 */
export async function perform(options: { json?: boolean }, act: Act): Promise<void> {
  const bar: ProgressBar = progressBar(process.stderr, () => performance.now())
  const abort = new AbortController()
  const interrupt = () => abort.abort()
  process.once('SIGINT', interrupt)
  try {
    const outcome = await act({ progress: bar.show, signal: abort.signal })
    bar.clear()
    if (outcome.ok) {
      const { json, text } = outcome.value
      const printed = options.json ? JSON.stringify(json) : text
      if (printed) process.stdout.write(`${printed}\n`)
      if (outcome.value.refused) process.exitCode = 1
    } else {
      if (options.json) {
        process.stdout.write(`${JSON.stringify({ refusal: outcome.error })}\n`)
      }
      process.stderr.write(`${refusalText(outcome.error)}\n`)
      process.exitCode = 1
    }
  } finally {
    bar.clear()
    process.removeListener('SIGINT', interrupt)
  }
}
