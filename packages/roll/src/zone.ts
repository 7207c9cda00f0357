/** What a machine may say of a line: take it, ask a person, or nobody on the roll fits. */
export type Zone = 'accept' | 'review' | 'none'

/** Why a line lies in its zone; sentences for these codes live with the screens. */
export type MatchReason =
  | 'same-person'
  | 'no-candidate'
  | 'no-good-candidate'
  | 'nothing-to-compare'
  | 'two-candidates'
  | 'household-other-first-name'
  | 'similar-first-name'
  | 'first-name-missing'
  | 'only-initial'
  | 'birth-differs'
  | 'suffix-differs'
  | 'middle-name-differs'
  | 'surname-differs'
  | 'other-address'
  | 'address-in-doubt'
  | 'low-probability'
