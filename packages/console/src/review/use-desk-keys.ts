import { useEffect, useState } from 'react'
import { type DeskWish, deskWish, type ReasonKey } from './review-keys.ts'

/** What a desk shows beside the line: candidates, reasons, or a search of the roll. */
export type DeskMode = 'choose' | 'reason' | 'search'

export interface DeskKeys {
  readonly mode: DeskMode
  readonly setMode: (mode: DeskMode) => void
  readonly highlighted: number
  readonly highlight: (candidate: number) => void
  /** Does what a key or its button asks; what the desk itself does not know goes to `act`. */
  readonly obey: (wish: DeskWish) => void
}

/**
 * The keys of a desk at which one line after the other is decided: which candidate is under
 * the highlight, whether a reason is asked for, and that nothing is decided while somebody
 * types. With each line it begins anew.
 */
export function useDeskKeys(about: {
  readonly lineId: string | undefined
  readonly candidates: number
  readonly reasons: readonly ReasonKey[]
  readonly act: (wish: DeskWish, highlighted: number) => void
}): DeskKeys {
  const { lineId, reasons } = about
  const candidates = Math.min(5, about.candidates)
  const [mode, setMode] = useState<DeskMode>('choose')
  const [highlighted, highlight] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line begins anew.
  useEffect(() => {
    setMode('choose')
    highlight(0)
  }, [lineId])

  const obey = (wish: DeskWish) => {
    switch (wish.kind) {
      case 'search':
        return setMode('search')
      case 'ask-reason':
        return setMode('reason')
      case 'cancel':
        return setMode('choose')
      case 'move':
        return highlight((now) =>
          candidates === 0 ? 0 : (now + wish.by + candidates) % candidates,
        )
      default:
        return about.act(wish, highlighted)
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (mode === 'search' || isTypingIn(event.target)) return
    // A focused button is pressed by Enter itself; the desk must not decide besides.
    const onButton =
      event.target instanceof HTMLElement && event.target.closest('button,a') !== null
    if (event.key === 'Enter' && onButton) return
    const wish = deskWish(event.key, { mode, candidates, highlighted, reasons })
    if (!wish) return
    event.preventDefault()
    obey(wish)
  }
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return { mode, setMode, highlighted, highlight, obey }
}

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input,textarea,select') !== null
}
