import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumHere, phone, signIn } from './browser.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/** Mara manages the drive: who may come in, what was handed in, what phones may look up. */
describe.skipIf(!chromium)('Mara keeps the books', () => {
  let story: Story
  let invited = ''
  const page = () => story.visit.page

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
  })
  afterAll(() => story?.end())

  const open = async (name: string) => {
    await page().getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await page().getByRole('heading', { name, level: 1 }).waitFor()
  }
  const row = (name: string) =>
    page()
      .getByRole('listitem')
      .filter({ has: page().getByRole('heading', { name }) })
  const press = (name: string | RegExp) => page().getByRole('button', { name }).click()

  test('she invites a circulator and sees the link this once', async () => {
    await open('Staff')
    await page().getByLabel('Name', { exact: true }).fill('Noor Haddad')
    await page()
      .getByLabel(/E-mail address/)
      .fill('noor@drive.invalid')
    await page()
      .getByRole('radio', { name: /^Circulator/ })
      .check()
    await page()
      .getByLabel(/Circulator’s code/)
      .fill('V0002')
    await page()
      .getByLabel(/County to look up/)
      .fill('Fresno')
    await press('Make the account and its link')
    invited = await page().locator('.new-link__url').innerText()
    expect(invited).toContain('/sign-in/')
    await expectFits(page())
    await press('I have handed it over')
    expect(await page().content()).not.toContain(invited.split('/').at(-1))
    expect(await row('Noor Haddad').innerText()).toContain('V0002 · looks up Fresno')
  })

  test('whom she invited comes in on the pocket page', async () => {
    const visit = await signIn(story.browser, invited, { viewport: phone })
    expect(new URL(visit.page.url()).pathname).toBe('/pocket/')
    const announced = {
      id: crypto.randomUUID(),
      packet: '',
      kind: 'return',
      lines: 25,
      at: '2017-05-25T12:00:00Z',
    }
    const sent = await visit.page.request.post('/api/pocket/events', {
      headers: { origin: new URL(invited).origin },
      data: { events: [announced] },
    })
    expect(sent.status()).toBe(200)
    await visit.context.close()
  })

  test('an address that has an account is refused beside its field', async () => {
    await page().getByLabel('Name', { exact: true }).fill('Noor')
    await page()
      .getByLabel(/E-mail address/)
      .fill('noor@drive.invalid')
    await press('Make the account and its link')
    await page().getByText('has an account already').waitFor()
    const field = page().getByLabel(/E-mail address/)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
  })

  test('she changes a role, closes an account and opens it again', async () => {
    await row('Jun Okafor').getByRole('button', { name: 'Change' }).click()
    await row('Jun Okafor')
      .getByRole('radio', { name: /^Observer/ })
      .check()
    await expectFits(page())
    await row('Jun Okafor').getByRole('button', { name: 'Save' }).click()
    await row('Jun Okafor').getByText('Observer', { exact: true }).waitFor()
    await row('Noor Haddad').getByRole('button', { name: 'Close account' }).click()
    await press('Close Noor Haddad’s account')
    await row('Noor Haddad').getByText('Closed').waitFor()
    await row('Noor Haddad').getByRole('button', { name: 'Open again' }).click()
    await row('Noor Haddad').getByRole('button', { name: 'New link' }).waitFor()
    await page().getByText('What was done to accounts').click()
    await page()
      .getByText(/Noor Haddad’s account was closed by Mara/)
      .waitFor()
  })

  test('the last manager cannot close herself out', async () => {
    await row('Mara Lindqvist').getByRole('button', { name: 'Close account' }).click()
    await press('Close Mara Lindqvist’s account')
    await page().getByText('Nobody could manage the drive any more').waitFor()
  })

  test('she records two bags without typing the same thing twice', async () => {
    await open('Turn-ins')
    await page().getByText('V0002: 25 lines, said').waitFor()
    await press('Record it')
    expect(await page().getByLabel('Circulator').first().inputValue()).toBe('V0002')
    await page().getByLabel('County').first().fill('Fresno')
    await page().getByLabel('Channel').first().fill('volunteer')
    for (const [sheets, lines] of [
      ['3', '25'],
      ['2', '14'],
    ] as const) {
      await page().getByLabel('Sheets').fill(sheets)
      await page().getByLabel('Lines').fill(lines)
      await page().getByLabel('Lines').press('Enter')
      await page().getByText(`Recorded: ${lines} lines of V0002, Fresno.`).waitFor()
    }
    // Fewer rows are as good a test of the page, and sooner looked through.
    await page().getByLabel('Circulator').last().selectOption('V0002')
    await expectFits(page())
    await page().getByRole('cell', { name: '14', exact: true }).waitFor()
  })

  test('she corrects one with a reason, sees its history, and undoes it', async () => {
    const first = () =>
      page()
        .getByRole('button', { name: /^Correct the turn-in/ })
        .first()
    await first().click()
    await page().getByLabel('Lines').fill('12')
    await page().getByLabel('Why it is corrected').fill('Two lines were struck out')
    await expectFits(page())
    await page().getByRole('button', { name: 'Correct', exact: true }).click()
    await page().getByText('Corrected. The count is made anew.').waitFor()
    await page().getByText('corrected: Two lines were struck out').waitFor()
    await first().click()
    await page().getByText('14 lines on 2 sheets').waitFor()
    await press('Undo the last correction')
    await page().getByText('what stood before stands again').waitFor()
  })

  test('the dashboard says that the count is older than the turn-ins', async () => {
    const dashboard = await (await page().request.get('/api/dashboard')).json()
    expect(dashboard.stale).toBe(true)
  })

  test('she makes a look-up for a county and takes it back', async () => {
    await open('Clipboards')
    await page().getByLabel('For the circulators of').selectOption('Fresno')
    await press('Make it from the roll in force')
    await page().getByRole('heading', { name: 'Fresno' }).waitFor()
    await expectFits(page())
    await row('Fresno').getByRole('button', { name: 'Take back' }).click()
    await press('Take Fresno back')
    await page()
      .getByRole('heading', { name: 'Fresno', exact: true })
      .waitFor({ state: 'detached' })
    await page().getByRole('heading', { name: 'Inyo' }).first().waitFor()
  })
})
