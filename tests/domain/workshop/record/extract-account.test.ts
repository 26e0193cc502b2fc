import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../../src/domain/workshop/record/extract-account.ts';
import { aUnit } from '../../../support/display-state.ts';
import { anEntry, aWorkshop } from '../../../support/workshop-builders.ts';

describe('the account of a workshop', () => {
  test('is empty apart from title and day while nothing was written', () =>
    expect(accountOf(aWorkshop({ units: new Map([['plan-1', aUnit({ said: '  ' })]]) }))).toEqual({
      id: 'w1',
      title: 'Partners’ day',
      day: '2026-11-14',
      summary: '',
      themes: [],
      notes: [],
      quotes: [],
    }));

  test('has summary, themes under their questions, and notes with whom they may be shown to', () => {
    const workshop = aWorkshop({
      record: { summary: ' We met. ' },
      themes: new Map([
        ['possible', 'Time'],
        ['celebrate', ' Trust\n'],
        ['deleted', 'Gone'],
      ]),
      units: new Map([
        ['plan-1', aUnit({ said: ' The list came late. ', saidForPartners: true })],
        ['do', aUnit({ said: 'The stage is thin.' })],
      ]),
    });
    expect(accountOf(workshop)).toMatchObject({
      summary: 'We met.',
      themes: [{ question: 'What do you think is worth celebrating?', words: 'Trust' }, { words: 'Time' }],
      notes: [
        { unit: 'plan-1', words: 'The list came late.', forPartners: true },
        { unit: 'do', words: 'The stage is thin.', forPartners: false },
      ],
    });
  });

  test('has each quote with its widest readers, and none without consent', () => {
    const quote = { kind: 'quote', exposureChecked: true } as const;
    const entries = [
      anEntry({ ...quote, words: 'For all', consent: ['public'], speaker: 'Member', organisation: 'Slipstone Arts' }),
      anEntry({ ...quote, words: 'For us', consent: ['partners'], exposureChecked: false, until: '2027-01-01' }),
      anEntry({ ...quote, words: 'For nobody', consent: [] }),
      anEntry({ ...quote, words: 'Removed', consent: ['public'], removed: true }),
      anEntry({ words: 'No quote' }),
    ];
    expect(accountOf(aWorkshop({ entries })).quotes).toEqual([
      { words: 'For all', speaker: 'Member, Slipstone Arts', widest: 'public', until: null },
      { words: 'For us', speaker: '', widest: 'full', until: '2027-01-01' },
    ]);
  });
});
