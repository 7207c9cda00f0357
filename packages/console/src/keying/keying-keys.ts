/** What a key means at the transcription desk; all other keys type. */
export type KeyingWish =
  | { readonly kind: 'commit' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'crossed-out' }
  | { readonly kind: 'same-hand' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'at-hand' }
  | { readonly kind: 'link'; readonly suggestion: number }
  | { readonly kind: 'take-print' }
  | { readonly kind: 'take-reading'; readonly reading: 0 | 1 }

interface PressedKey {
  readonly code: string
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/**
 * The wish behind a key: Enter commits, Alt with a letter marks. Letters are told by their
 * place on the keyboard, because some systems type another sign with Alt.
 */
export function keyingWish(pressed: PressedKey): KeyingWish | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, key, code } = pressed
  if (ctrlKey || metaKey) return undefined
  if (key === 'Enter' && !altKey && !shiftKey) return { kind: 'commit' }
  if (!altKey) return undefined
  const figure = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]
  if (figure !== undefined) return { kind: 'link', suggestion: Number(figure) - 1 }
  return wishes.get(code)
}

const wishes: ReadonlyMap<string, KeyingWish> = new Map<string, KeyingWish>([
  ['KeyU', { kind: 'unreadable' }],
  ['KeyL', { kind: 'blank' }],
  ['KeyX', { kind: 'crossed-out' }],
  ['KeyM', { kind: 'same-hand' }],
  ['KeyZ', { kind: 'undo' }],
  ['KeyP', { kind: 'at-hand' }],
  ['KeyT', { kind: 'take-print' }],
  ['KeyA', { kind: 'take-reading', reading: 0 }],
  ['KeyB', { kind: 'take-reading', reading: 1 }],
])
