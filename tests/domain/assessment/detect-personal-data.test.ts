import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  detectPersonalData,
  findContacts,
  removeContacts,
} from '../../../src/domain/assessment/detect-personal-data.ts';
import { anyText } from '../../support/any-text.ts';

test.each([
  ['', 'none'],
  ['  –  ', 'none'],
  ['Community worker', 'role'],
  ['Chair of trustees', 'role'],
  ['hall bookings', 'role'],
  ['CEO', 'role'],
  ['the manager’s deputy', 'role'],
  ['HR', 'role'],
  ['Siân Price', 'name'],
  ['Ana de la Cruz', 'name'],
  ['Jo', 'name'],
  ['jo', 'unclear'],
  ['王小明', 'unclear'],
  ['Ana, volunteer', 'role'],
] as const)('the lead “%s” is classified as %s', (lead, kind) => expect(detectPersonalData(lead)).toBe(kind));

describe('contact details', () => {
  test.each([
    ['ask ana@example.org today', ['ana@example.org']],
    ['ana.b+hall@mail.example.org.uk', ['ana.b+hall@mail.example.org.uk']],
    ['a@b.org, c@d.org', ['a@b.org', 'c@d.org']],
    ['ring 029 2018 0123', ['029 2018 0123']],
    ['ring +44 (0)7700 900 123.', ['+44 (0)7700 900 123']],
    ['Mrs Jones said so', ['Mrs Jones']],
    ['Dr. Price and Cllr Ali Khan', ['Dr. Price', 'Cllr Ali Khan']],
  ])('are found in “%s”', (text, found) => expect(findContacts(text)).toEqual(found));

  test.each([
    ['a day, a sum and a count', 'on 2026-07-15 we spent £1,250 on 42 people'],
    ['a sum of ten digits', 'a budget of £1234567890'],
    ['an @ without a domain', 'meet @ the hall'],
    ['a title inside a word', 'the Dram Shop'],
  ])('are not found in %s', (_, text) => expect(findContacts(text)).toEqual([]));

  test('are replaced, and the text around them stays', () => {
    expect(removeContacts('ask ana@example.org today', '…')).toBe('ask … today');
    expect(removeContacts('Ring us (029 2018 0123) first', '…')).toBe('Ring us (…) first');
    expect(removeContacts('Ring us (029 2018 0123, before noon)', '…')).toBe('Ring us (…, before noon)');
    expect(removeContacts('Ring (029) 2018 0123 first', '…')).toBe('Ring … first');
    expect(removeContacts('Cllr Khan, 029 2018 0123, agreed.', '[removed]')).toBe('[removed], [removed], agreed.');
  });

  test('are replaced literally, even if the replacement contains a $ pattern', () =>
    expect(removeContacts('ask ana@example.org', '$&')).toBe('ask $&'));

  test('are gone after removal, whatever surrounds them', () => {
    const contact = fc.constantFrom('ana@example.org', '029 2018 0123', 'Dr Price');
    fc.assert(
      fc.property(anyText({ maxLength: 20 }), contact, anyText({ maxLength: 20 }), (before, secret, after) => {
        const text = `${before} ${secret} ${after}`;
        expect(removeContacts(text, '…')).not.toContain(secret);
      }),
    );
  });

  test('are searched in linear time, however long a word is', () => {
    const words = ['a', 'A', 'a.', '1 ', 'a@b.', 'Dr '].map((part) => part.repeat(50_000 / part.length));
    const started = performance.now();
    for (const word of words) findContacts(word);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
