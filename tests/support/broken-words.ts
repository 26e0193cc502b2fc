import type { Page } from '@playwright/test';

/** Letters of the longest word that has to fit on one line; longer ones, such as addresses, may break. */
const LONGEST = 20;

/** Returns words whose letters stand on two lines. A word may break after its own hyphen or slash. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate((longest) => {
    const range = document.createRange();
    const linesOf = (node: Node, start: number, length: number): number => {
      range.setStart(node, start);
      range.setEnd(node, start + length);
      const drawn = [...range.getClientRects()].filter(({ width }) => width > 0);
      return new Set(drawn.map(({ top }) => Math.round(top))).size;
    };
    const brokenIn = (node: Node): string[] =>
      [...(node.textContent ?? '').matchAll(/[\p{L}\p{N}’'.,]{2,}/gu)]
        .filter(({ 0: word, index }) => word.length <= longest && linesOf(node, index, word.length) > 1)
        .map(([word]) => `${location.hash.slice(0, 60)} ${word}`);
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest('textarea, select, svg, script, style, .hidden')) broken.push(...brokenIn(node));
    return broken.slice(0, 5);
  }, LONGEST);
