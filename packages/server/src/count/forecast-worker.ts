import { parentPort } from 'node:worker_threads'
import { forecastAnswer } from './answer-forecast.ts'

// A thread of its own: the count takes seconds, and the server keeps answering meanwhile.
parentPort?.once('message', (question) => {
  parentPort?.postMessage(forecastAnswer(question))
})
