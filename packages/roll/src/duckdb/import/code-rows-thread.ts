import { parentPort, workerData } from 'node:worker_threads'
import type { RecordBatch } from './record-batch.ts'
import { rowCoder } from './row-coder.ts'
import type { RowPlan } from './row-plan.ts'

const plan: RowPlan = workerData
const coder = rowCoder(plan)

parentPort?.on('message', (batch: RecordBatch | 'end') => {
  if (batch === 'end') {
    parentPort?.postMessage({ counts: coder.end() })
    parentPort?.close()
  } else parentPort?.postMessage({ texts: coder.take(batch) })
})
