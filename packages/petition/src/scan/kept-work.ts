/** The folder in which readings are kept cannot be written to: its disk is full, or has gone. */
export interface CannotKeep {
  readonly kind: 'cannot-keep'
  /** What the system says, such as `ENOSPC: no space left on device, write`. */
  readonly why: string
}

/** Ends a run whose pages could not be kept: what it read on would be lost. */
export class NotKept extends Error {}

/** Does `write`, and throws `NotKept` where the system refuses. */
export function keeping<Written>(write: () => Written): Written {
  try {
    return write()
  } catch (error) {
    throw asNotKept(error)
  }
}

/** An error of the system's as `NotKept`; any other is a defect and stays as it is. */
export function asNotKept(error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error
  return isOfSystem ? new NotKept(error.message) : error
}
