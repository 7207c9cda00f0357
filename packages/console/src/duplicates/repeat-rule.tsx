import type { DuplicateQueue } from '@groundswell/server/wire'

/** What the law held here says of several lines by one voter. */
export function RepeatRule(props: {
  readonly rule: NonNullable<DuplicateQueue['rule']>
}) {
  const { rule } = props
  return (
    <p className="repeat-rule">
      {rule.text}{' '}
      {rule.counts === 'one-counts' && 'Which copy it is, the rule does not say. '}
      <span className="quiet">
        {rule.cites.join('; ')}
        {rule.unverified ? ' (unverified: check the official code)' : ''}
      </span>
    </p>
  )
}
