import { Worker } from 'node:worker_threads'
import type { ForecastAnswer, ForecastQuestion } from './forecast-answer.ts'

/** Asks the forecast in a thread of its own; aborting ends the thread. */
export async function askForecast(
  question: ForecastQuestion,
  signal: AbortSignal,
): Promise<ForecastAnswer> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url))
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<ForecastAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => {
        reject(
          signal.aborted
            ? signal.reason
            : new Error(`the forecast thread ended (${code})`),
        )
      })
      worker.postMessage(question)
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
