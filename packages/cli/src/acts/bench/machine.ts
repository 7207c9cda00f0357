import { cpus, totalmem } from 'node:os'

/** The machine a figure was measured on; no figure is printed without it. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly node: string
  readonly date: string
}

/** Describes this machine; `now` dates the measurement. */
export function thisMachine(now: Date): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    date: now.toISOString().slice(0, 10),
  }
}

/** The machine in one line. */
export function machineText(machine: Machine): string {
  const { processor, cores, memoryGb, node, date } = machine
  return `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, ${date}`
}
