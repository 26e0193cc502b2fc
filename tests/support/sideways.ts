import type { Page } from '@playwright/test';

/** Returns elements that extend beyond the page's width. Elements in scrolling boxes, such as tables, are left out. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inBox = (element: Element): boolean => {
      for (let box = element.parentElement; box && box.tagName !== 'MAIN'; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main *, header *')]
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 1 && (right > width + 1 || left < -1) && !inBox(element);
      })
      .map(
        (element) =>
          `${location.hash.slice(0, 60)} <${element.tagName.toLowerCase()}> ${(element.textContent ?? '').slice(0, 40)}`,
      )
      .slice(0, 5);
  });
