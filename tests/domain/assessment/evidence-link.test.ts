import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from '../../../src/domain/assessment/evidence-link.ts';

test.each([
  ['https://example.org/minutes.pdf', ['https://example.org/minutes.pdf']],
  ['Shared drive, see https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
  [
    '(https://example.org/a), https://example.org/a and https://two.example:8443',
    ['https://example.org/a', 'https://two.example:8443'],
  ],
  ['HTTPS://EXAMPLE.ORG', ['HTTPS://EXAMPLE.ORG']],
  ['Shelf 3, ask Ann: she knows', []],
  ['Folder:2026', []],
  ['', []],
])('%j leads to %j', (text, hrefs) => expect(linksIn(text).map(({ href }) => href)).toEqual(hrefs));

test.each([
  'http://example.org',
  'ftp://example.org/a',
  'file:///c:/minutes.doc',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:ann@example.org',
  'https://bank.example@other.example',
  'https://user:word@example.org',
  'https://',
  'https:///path',
])('%s is refused', (text) => expect(linksIn(`See ${text}`).map(({ href }) => href)).toEqual([null]));

test('nothing but https is ever opened', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['https', 'http', 'ftp'] })), (text) => {
      for (const { href } of linksIn(text)) if (href !== null) expect(new URL(href).protocol).toBe('https:');
    }),
  );
});
