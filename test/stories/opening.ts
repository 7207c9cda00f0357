import type { APIResponse, Browser } from 'playwright-core'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { openDrive, type StoryDrive } from './drive.ts'

/** How every story opens: a drive of its own, a browser, and somebody who signs in. */
export interface Story {
  readonly drive: StoryDrive
  readonly browser: Browser
  readonly visit: Visit
  /** Opens a screen and waits for its heading. */
  readonly go: (path: string, heading: string | RegExp) => Promise<void>
  /** What the server answers to whoever has signed in. */
  readonly answerOf: (path: string) => ReturnType<APIResponse['json']>
  /** Signs somebody else in, by name, in a browser window of their own. */
  readonly enter: (name: string) => Promise<Visit>
  readonly end: () => Promise<void>
}

/** Opens a story for somebody in `role`; `end` closes all that was opened. */
export async function openStory(
  chromium: string,
  role: string,
  beginning?: 'small drive' | 'empty',
): Promise<Story> {
  const drive = await openDrive(beginning)
  const browser = await openBrowser(chromium)
  const visit = await signIn(browser, drive.link(role))
  const go = async (path: string, heading: string | RegExp) => {
    await visit.page.goto(path)
    await visit.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  const answerOf = async (path: string) => (await visit.page.request.get(path)).json()
  const enter = async (name: string) => {
    const found = drive.server.signInLinks.find((each) => each.name === name)
    if (found === undefined) throw new Error(`no sign-in link for ${name}`)
    return signIn(browser, found.url)
  }
  const end = async () => {
    await browser.close()
    await drive.close()
  }
  return { drive, browser, visit, go, answerOf, enter, end }
}
