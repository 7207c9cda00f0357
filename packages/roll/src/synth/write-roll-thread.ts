import { parentPort, workerData } from 'node:worker_threads'
import { synthWorld } from './synth-world.ts'
import { type RollRequest, writeRoll } from './write-roll.ts'

const request: RollRequest = workerData
writeRoll(
  synthWorld(request.seed, request.voters, request.year),
  request.path,
  (done, all) => parentPort?.postMessage([done, all]),
)
