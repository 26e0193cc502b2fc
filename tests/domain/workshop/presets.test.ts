import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  groupName,
  PRESET_GROUPS,
  PRESET_QUESTIONS,
  presetGroupName,
  questionText,
  workshopTitle,
} from '../../../src/domain/workshop/presets.ts';
import { SCHEMES } from '../../../src/domain/workshop/workshop.ts';
import { setLocale } from '../../../src/lib/i18n/messages.ts';
import { aLanguage } from '../../support/builders.ts';

afterEach(() => setLocale('en', aLanguage()));

describe('the name of a group', () => {
  test('is the typed one, without spaces around it', () =>
    expect(groupName('staff', 'roles', 1, '  Night staff ')).toBe('Night staff'));

  test.each([
    ['members', 'Service users'],
    ['staff', 'Front-line staff'],
    ['senior', 'Commissioners and senior staff'],
  ])('of the preset %s is “%s”', (id, name) => expect(groupName(id, 'roles', 1, ' ')).toBe(name));

  test.each([
    ['partners', 'Partner 2'],
    ['mixed', 'Table 2'],
    ['roles', 'Group 2'],
  ] as const)('of an unnamed group in the grouping %s is “%s”', (scheme, name) =>
    expect(groupName('g7', scheme, 2, '')).toBe(name),
  );

  test('is never blank, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 5 }),
        fc.constantFrom(...SCHEMES),
        fc.string({ maxLength: 5 }),
        (id, scheme, typed) => {
          expect(groupName(id, scheme, 1, typed).trim()).not.toBe('');
        },
      ),
    );
  });

  test('is translated at display time', () => {
    setLocale('cy', aLanguage({ 'workshop words': { table: 'Bwrdd {n}', staff: 'Staff rheng flaen' } }));
    expect(groupName('g7', 'mixed', 3, '')).toBe('Bwrdd 3');
    expect(presetGroupName('staff')).toBe('Staff rheng flaen');
  });
});

test('a group that people made has no preset name', () => expect(presetGroupName('g7')).toBe(''));

describe('a question', () => {
  test('has its preset text until people type another', () => {
    expect(questionText('celebrate', '')).toBe('What do you think is worth celebrating?');
    expect(questionText('celebrate', ' What works? ')).toBe('What works?');
  });
  test('that people added and left blank stays blank', () => expect(questionText('q9', '  ')).toBe(''));
});

test('a workshop without a title is “Our workshop”', () => {
  expect(workshopTitle(' ')).toBe('Our workshop');
  expect(workshopTitle(' Partners’ day ')).toBe('Partners’ day');
});

test('stored ids of presets are unique, because documents refer to them', () => {
  const ids = [...PRESET_GROUPS, ...PRESET_QUESTIONS].map(({ id }) => id);
  expect(ids).toEqual(['members', 'staff', 'senior', 'everyone', 'celebrate', 'shapes', 'possible', 'howTogether']);
});
