import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../src/lib/formats/file-name.ts';
import { anyText } from '../../support/any-text.ts';

const named = (organisation: string): string => fileName(organisation, 'action plan', '2026-07-15', 'csv');

describe('the name of a file', () => {
  test.each([
    ['Riverside Trust', 'riverside-trust'],
    ['Caffi Ŵyl & Co.', 'caffi-wyl-co'],
    ['Tŷ’r Ysgol', 'ty-r-ysgol'],
    ['Żółty Łabędź', 'zolty-labedz'],
    ['Straße & Smørrebrød', 'strasse-smorrebrod'],
    ['ÞÓRR ÆÐI ĐẠO Œuvre', 'thorr-aedi-dao-oeuvre'],
    ['İstanbul Kulübü, ısı', 'istanbul-kulubu-isi'],
    ['ﬁne ﬂow', 'fine-flow'],
    ['Club №7', 'club-no7'],
    ['  --Spaces & dots...  ', 'spaces-dots'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['UPPER case', 'upper-case'],
    ['Женский клуб', 'zhenskiy-klub'],
    ['Γειτονιά', 'geitonia'],
    ['Ἀγορά Χωρίων', 'agora-xorion'],
    ['Товариство «Ёлка», № 7', 'tovaristvo-yolka-no-7'],
    ['Café Дружба', 'cafe-druzhba'],
    ['Jugendbüro Köln', 'jugendburo-koln'],
  ])('of %s starts with %s', (organisation, start) =>
    expect(named(organisation)).toBe(`${start}-action-plan-2026-07-15.csv`),
  );

  test.each(['مؤسسة المجتمع', '社区', '', ' ', '🎉', '...'])(
    'of "%s" is what it is and when, for nothing plain is left of it',
    (organisation) => {
      expect(named(organisation)).toBe('action-plan-2026-07-15.csv');
    },
  );
  test('keeps what is plain in a name of two scripts', () =>
    expect(named('مركز Al Noor')).toBe('al-noor-action-plan-2026-07-15.csv'));

  test('keeps 48 letters of a long name', () =>
    expect(named('x'.repeat(300))).toBe(`${'x'.repeat(48)}-action-plan-2026-07-15.csv`));
  test('does not end a shortened name in a hyphen', () =>
    expect(named(`${'x'.repeat(47)} club`)).toBe(`${'x'.repeat(47)}-action-plan-2026-07-15.csv`));

  test('is lower case, ASCII and safe on Windows, whatever people are called', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (organisation, what) => {
        const name = fileName(organisation, what, '2026-07-15', 'lanes.json');
        expect(name).toMatch(/^([a-z0-9]+-)*2026-07-15\.lanes\.json$/);
        expect(name.length).toBeLessThanOrEqual(48 + 1 + 48 + 1 + '2026-07-15.lanes.json'.length);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./);
      }),
    );
  });
});
