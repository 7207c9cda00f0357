import { expect, test } from 'vitest'
import { signInPathOf } from './sign-in-link.ts'

const code = 'a1B2c3D4e5F6g7H8i9'

test('a whole link, a path and a link with spaces around are read', () => {
  for (const pasted of [
    `http://127.0.0.1:4000/sign-in/${code}`,
    `/sign-in/${code}`,
    ` /sign-in/${code}\n`,
  ]) {
    expect(signInPathOf(pasted)).toBe(`/sign-in/${code}`)
  }
})

test('a link to another server only ever opens this one', () => {
  expect(signInPathOf(`https://elsewhere.example/sign-in/${code}`)).toBe(
    `/sign-in/${code}`,
  )
})

test('other texts are no link', () => {
  for (const pasted of [
    '',
    'hello',
    '/sign-in/short',
    `/sign-in/${code}/../../x`,
    'javascript:alert(1)',
  ]) {
    expect(signInPathOf(pasted)).toBeUndefined()
  }
})
