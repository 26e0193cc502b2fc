import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about colour, the only ones that a theme affects. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Returns the violations that axe finds on the current page, one line each.
 * @param about every rule, or only those that a theme affects
 */
export async function faults(page: Page, about: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // No page of ours has frames of others; for theirs the usual mode opens a window each time, which takes longer than the look.
  // A screen that only changes its address keeps the script of the look before, whose half a megabyte is not sent again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode()
    // Every rule runs on every element as before; what passes is not described, which takes longer than the rules.
    .options({ resultTypes: ['violations'] });
  const { violations } = await (about === 'all' ? axe.withTags(TAGS) : axe.withRules(OF_COLOURS)).analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url().split('#')[1]} ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

/** Returns the violations in the light and the dark theme. */
export async function faultsInBoth(page: Page): Promise<readonly string[]> {
  const found = [...(await faults(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await faults(page, 'colours')).map((fault) => `dark ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
