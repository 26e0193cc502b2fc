import { expect, test } from 'vitest';
import { namedIn } from '../../build/budget.ts';

test('the first load counts each script and style sheet of the page once', () => {
  const html = [
    '<link rel="icon" href="./icon.svg" />',
    '<script type="module" crossorigin src="./assets/data-a1.js"></script>',
    '<script type="module" crossorigin src="./assets/page-b2.js"></script>',
    '<link rel="stylesheet" crossorigin href="./assets/page-c3.css">',
    '<link rel="modulepreload" href="./assets/data-a1.js">',
  ].join('\n');
  expect([...namedIn(html)]).toEqual(['assets/data-a1.js', 'assets/page-b2.js', 'assets/page-c3.css']);
});
