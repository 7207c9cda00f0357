/**
 * What the log may say of a defect: its kind, the code of the database, and where it broke.
 * Not its message, because a message may repeat what a file or a person said.
 */
export function defectTrace(error: unknown): {
  readonly error: string
  readonly code: string | null
  readonly stack: string | null
} {
  const { code } = Object(error)
  return {
    error: error instanceof Error ? error.name : typeof error,
    code: typeof code === 'string' ? code : null,
    stack:
      error instanceof Error && error.stack !== undefined
        ? error.stack
            .split('\n')
            .filter((line) => line.startsWith('    at '))
            .slice(0, 8)
            .map((line) => line.trim())
            .join(' | ')
        : null,
  }
}
