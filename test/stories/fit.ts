import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, overflow, phone } from './browser.ts'

/**
 * The page is accessible and nothing hangs out of it, on a phone and at a desk, where it is
 * left; `dark` looks at it in the dark too, and `open` opens it anew at each width.
 */
export async function expectFits(
  page: Page,
  options: { readonly dark?: boolean; readonly open?: () => Promise<void> } = {},
): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await options.open?.()
    await expectAccessible(page)
    expect(await overflow(page), `${size.width}`).toBe(0)
    if (!options.dark) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'light' })
  }
}
