import type { Role } from '@groundswell/server/wire'
import { roleNames } from '../words/place-names.ts'
import { roleWords } from '../words/role-words.ts'

/** A choice of roles that says what each of them may do. */
export function RoleChoice(props: {
  readonly name: string
  readonly value: Role
  readonly onChange: (role: Role) => void
}) {
  return (
    <fieldset className="role-choice">
      <legend>Role</legend>
      {[...roleNames].map(([role, label]) => (
        <label key={role}>
          <input
            type="radio"
            name={props.name}
            value={role}
            checked={props.value === role}
            onChange={() => props.onChange(role)}
          />
          <span>
            <b>{label}</b>
            <span className="quiet small">{roleWords.get(role)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
