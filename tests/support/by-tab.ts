import type { Page } from '@playwright/test';

/** Elements to reach by Tab. Of a radio group one button is enough, because arrow keys reach the others. */
const OPERABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Walks through a page by Tab alone.
 * @returns operable elements that were not reached, and those that had the focus without showing it
 */
export async function faultsByTab(page: Page): Promise<readonly string[]> {
  const presses = await page.evaluate((operable) => {
    document.querySelectorAll('[data-walked]').forEach((each) => void each.removeAttribute('data-walked'));
    // Start at the top of the page, wherever the focus is: in the browser's own bar, or after the last element.
    const top = document.createElement('div');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.addEventListener('blur', () => top.remove(), { once: true });
    // A date field has three boxes and a button.
    return document.querySelectorAll(operable).length + 3 * document.querySelectorAll('input[type=date]').length;
  }, OPERABLE);
  const unseen: string[] = [];
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab');
    const notSeen = await page.evaluate(() => {
      const here = document.activeElement;
      if (!(here instanceof HTMLElement) || here === document.body) return '';
      here.setAttribute('data-walked', '');
      // A surrounding box may show the focus in place of the control inside it.
      const shown = [here, here.parentElement, here.nextElementSibling].some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return shown ? '' : `focus not seen: ${here.outerHTML.slice(0, 120)}`;
    });
    if (notSeen !== '') unseen.push(notSeen);
  }
  const missed = await page.evaluate((operable) => {
    const reached = (element: Element): boolean => {
      if (element.hasAttribute('data-walked')) return true;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
      return [...document.getElementsByName(element.name)].some((other) => other.hasAttribute('data-walked'));
    };
    return [...document.querySelectorAll(operable)]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('[inert], fieldset:disabled') &&
          !reached(element),
      )
      .map((element) => `never reached: ${element.outerHTML.slice(0, 120)}`);
  }, OPERABLE);
  return [...unseen, ...missed].map((fault) => `${page.url().split('#')[1]} ${fault}`);
}
