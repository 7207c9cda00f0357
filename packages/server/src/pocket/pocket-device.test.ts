import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAccount, signOutEverywhere } from '../accounts/change-account.ts'
import { addStaff } from '../accounts/first-staff.ts'
import { meInRole } from '../accounts/session-of.ts'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { testFolder } from '../testing/test-folder.ts'
import type { Me } from '../wire/account.ts'
import { deviceCookie, deviceDays, deviceHolder, newDevice } from './pocket-device.ts'

const noon = new Date('2017-05-25T12:00:00Z')
const later = (ms: number) => new Date(noon.getTime() + ms)
const wholeTime = deviceDays * 86_400_000

let office: Office
let stop: () => Promise<void>
let mara: Me
let people = 0

beforeAll(async () => {
  const folder = await testFolder()
  const opened = await openOffice({ dataFolder: folder.path, now: () => noon })
  office = opened.office
  stop = async () => {
    await opened.close()
    folder.remove()
  }
  mara = await somebody('manager')
})
afterAll(() => stop())

async function somebody(role: 'manager' | 'circulator'): Promise<Me> {
  people += 1
  const person = { name: `Ines ${people}`, email: `${people}@drive.invalid`, role }
  const id = await addStaff(office.records, person)
  if (id === null) throw new Error('the address is taken')
  return meInRole({ ...person, id })
}
const phoneOf = (by: Me, now = noon) => newDevice(office.records, { by, now })
const holder = (secret: string, now = noon) =>
  deviceHolder(office.records, new Headers({ cookie: `${deviceCookie}=${secret}` }), now)

test('a phone is known as its holder’s up to its last moment, and no longer', async () => {
  const ines = await somebody('circulator')
  const phone = await phoneOf(ines)
  expect(await holder(phone)).toEqual(ines)
  expect(await holder(phone, later(wholeTime - 1))).toEqual(ines)
  expect(await holder(phone, later(wholeTime))).toBeNull()
  expect(await holder(`${phone}x`)).toBeNull()
})

test('a phone of an account that was closed is nobody’s, and stays so when the account opens again', async () => {
  const [ines, noor] = [await somebody('circulator'), await somebody('circulator')]
  const [phone, other] = [await phoneOf(ines), await phoneOf(noor)]
  const change = (active: boolean) =>
    changeAccount(office, { by: mara, staffId: ines.id, change: { active } })
  expect(await change(false)).toMatchObject({ ok: true })
  expect(await holder(phone)).toBeNull()
  expect(await holder(other)).toEqual(noor)
  expect(await change(true)).toMatchObject({ ok: true })
  expect(await holder(phone)).toBeNull()
})

test('a phone is nobody’s while its account is closed, though its cookie was never forgotten', async () => {
  const ines = await somebody('circulator')
  const phone = await phoneOf(ines)
  await office.records
    .updateTable('staff')
    .set({ deactivatedAt: noon })
    .where('id', '=', ines.id)
    .execute()
  expect(await holder(phone)).toBeNull()
})

test('who is signed out everywhere loses every phone, and no one else’s', async () => {
  const [ines, noor] = [await somebody('circulator'), await somebody('circulator')]
  const phones = [await phoneOf(ines), await phoneOf(ines)]
  const other = await phoneOf(noor)
  await signOutEverywhere(office, { by: mara, staffId: ines.id })
  expect(await Promise.all(phones.map((phone) => holder(phone)))).toEqual([null, null])
  expect(await holder(other)).toEqual(noor)
})

test('a phone that is made known clears away those whose time is over, and no others', async () => {
  const ines = await somebody('circulator')
  const [old, young] = [await phoneOf(ines), await phoneOf(ines, later(1000))]
  await phoneOf(ines, later(wholeTime + 500))
  // Asked as of noon, when both would still be good.
  expect(await holder(old)).toBeNull()
  expect(await holder(young)).toEqual(ines)
})
