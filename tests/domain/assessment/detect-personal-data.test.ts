import { describe, expect, test } from 'vitest';
import {
  detectPersonalData,
  findContacts,
  removeContacts,
} from '../../../src/domain/assessment/detect-personal-data.ts';

test.each([
  ['', 'none'],
  ['Community worker', 'role'],
  ['Chair of trustees', 'role'],
  ['hall bookings', 'role'],
  ['CEO', 'role'],
  ['Siân Price', 'name'],
  ['Ana de la Cruz', 'name'],
  ['Jo', 'name'],
  ['jo', 'unclear'],
  ['王小明', 'unclear'],
  ['Ana, volunteer', 'role'],
] as const)('a lead “%s” reads as %s', (lead, as) => expect(detectPersonalData(lead)).toBe(as));

describe('ways to reach somebody', () => {
  test.each([
    ['ask ana@example.org today', ['ana@example.org']],
    ['ring 029 2018 0123', ['029 2018 0123']],
    ['ring +44 (0)7700 900 123.', ['+44 (0)7700 900 123']],
    ['Mrs Jones said so', ['Mrs Jones']],
    ['on 2026-07-15 we spent £1,250 on 42 people', []],
    ['Dr. Price and Cllr Ali Khan', ['Dr. Price', 'Cllr Ali Khan']],
  ])('in “%s”', (text, found) => expect(findContacts(text)).toEqual(found));
  test('are replaced where they stand', () =>
    expect(removeContacts('ask ana@example.org today', '…')).toBe('ask … today'));
});
