import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page that is open, in a form that a failing test can show. */
export async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map(({ id, nodes }) => `${page.url().split('#')[1]} ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

/** The same in both themes. */
export async function faultsInBoth(page: Page): Promise<readonly string[]> {
  const found = [...(await faults(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await faults(page)));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
