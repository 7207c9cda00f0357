/** What the desk is doing: choosing among candidates, or choosing a reason. */
export type DeskMode = 'choose' | 'reason'

/** What a key press means at the review desk. */
export type DeskWish =
  | { readonly kind: 'choose'; readonly candidate: number }
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'ask-reason' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'second-look' }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'search' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'keep' }

/** A reason with the key that chooses it. */
export interface ReasonKey {
  readonly code: string
  readonly label: string
  readonly key: string
}

export interface DeskSituation {
  readonly mode: DeskMode
  readonly candidates: number
  readonly highlighted: number
  readonly reasons: readonly ReasonKey[]
}

/**
 * The wish behind a key, or nothing: figures choose a candidate, letters the rest. While a
 * reason is asked for, letters belong to the reasons and nothing else is decided.
 */
export function deskWish(key: string, situation: DeskSituation): DeskWish | undefined {
  return situation.mode === 'reason'
    ? reasonWish(key, situation.reasons)
    : choosingWish(key, situation)
}

/** The reason for "not on the roll": the one under the key n, or named so. */
export function notOnRollReason(reasons: readonly ReasonKey[]): ReasonKey | undefined {
  return (
    reasons.find((r) => r.key === 'n') ?? reasons.find((r) => r.code.includes('NOT_REG'))
  )
}

/** The reason for "signed before", if the rules reject a repeated line for itself. */
export function duplicateReason(reasons: readonly ReasonKey[]): ReasonKey | undefined {
  return (
    reasons.find((r) => r.key === 'd') ??
    reasons.find((r) => r.code.includes('DUPLICATE'))
  )
}

/** The reason for a voter of another county than the sheet's, where the rules have one. */
export function wrongCountyReason(reasons: readonly ReasonKey[]): ReasonKey | undefined {
  return reasons.find((r) => r.code.includes('WRONG_COUNTY'))
}

function reasonWish(key: string, reasons: readonly ReasonKey[]): DeskWish | undefined {
  if (key === 'Escape') return { kind: 'cancel' }
  const reason = reasons.find((r) => r.key === key.toLowerCase())
  return reason && { kind: 'reject', reason: reason.code }
}

function choosingWish(key: string, situation: DeskSituation): DeskWish | undefined {
  if (/^[1-9]$/.test(key)) return chosen(Number(key) - 1, situation)
  switch (key.toLowerCase()) {
    case 'enter':
      return chosen(situation.highlighted, situation)
    case 'n': {
      const reason = notOnRollReason(situation.reasons)
      return reason ? { kind: 'reject', reason: reason.code } : { kind: 'ask-reason' }
    }
    case 'r':
      return { kind: 'ask-reason' }
    case 'd':
      return situation.candidates > 0 ? { kind: 'duplicate' } : undefined
    case 'u':
      return { kind: 'undo' }
    case 's':
      return { kind: 'second-look' }
    case 'c':
      return { kind: 'confirm' }
    case 'k':
      return { kind: 'keep' }
    case '/':
      return { kind: 'search' }
    case 'arrowdown':
      return { kind: 'move', by: 1 }
    case 'arrowup':
      return { kind: 'move', by: -1 }
    case 'arrowright':
      return { kind: 'turn', by: 1 }
    case 'arrowleft':
      return { kind: 'turn', by: -1 }
    default:
      return undefined
  }
}

function chosen(candidate: number, { candidates }: DeskSituation): DeskWish | undefined {
  return candidate < candidates ? { kind: 'choose', candidate } : undefined
}
