import { describe, expect, test } from 'vitest';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import { checkBeforeExport, type PreExportFindingKind } from '../../../src/domain/privacy/pre-export-check.ts';
import { anAction, anItem, aSnapshot, level } from '../../support/builders.ts';

type Given = Parameters<typeof aSnapshot>;
const found = (said: Given[0], given: Given[1] = {}) =>
  new Map(checkBeforeExport(aSnapshot(said, given), 'public').map(({ kind, about }) => [kind, about]));
const whole = { lead: 'Community worker', by: '2026-09-01', measure: 'Ten come' };

describe('the check before export', () => {
  test.each<[string, PreExportFindingKind, Given[0]]>([
    ['an action that nobody leads', 'no-lead', { actions: [anAction({ ...whole, lead: ' ' })] }],
    ['an action without a day', 'no-date', { actions: [anAction({ ...whole, by: null })] }],
    ['an action that does not say how we will know', 'no-measure', { actions: [anAction({ ...whole, measure: '' })] }],
    ['a name where a role would do', 'names', { actions: [anAction({ ...whole, lead: 'Siân Price' })] }],
    ['a way to reach somebody', 'contacts', { actions: [anAction({ ...whole, why: 'ana@example.org asked for it' })] }],
  ])('%s is found', (_, kind, said) => expect(found(said).get(kind)).toEqual([{ type: 'action', id: 'a1' }]));

  test('done and removed actions have no findings', () => {
    const done = [
      anAction({ status: 'done' }),
      anAction({ id: 'a2', removed: true }),
      anAction({ id: 'a3', status: 'stopped' }),
    ];
    expect(
      ['no-lead', 'no-date', 'no-measure'].filter((kind) => found({ actions: done }).has(kind as PreExportFindingKind)),
    ).toEqual([]);
  });
  test('a high level without evidence is found until dated evidence is linked', () => {
    const statements = { 'plan-1': { answer: level(4), evidence: ['e1'] } };
    expect(found({ statements }).get('claimed')).toEqual([{ type: 'statement', stage: 'plan', id: 'plan-1' }]);
    expect(found({ statements }, { evidence: new Map([['e1', anItem()]]) }).has('claimed')).toBe(false);
  });
  test('a quote is found with the reasons against it', () => {
    const evidence = new Map([
      ['e1', anItem({ kind: 'quote', terms: { ...NO_CONSENT, consent: 'partner', groupSize: 3 } })],
    ]);
    const about = found({ statements: { 'plan-1': { answer: level(2), evidence: ['e1'] } } }, { evidence }).get(
      'quotes',
    );
    expect(about).toEqual([{ type: 'quote', id: 'e1', faults: ['consent-narrower', 'small-group'] }]);
  });
  test('missing answers, levels and texts are found', () => {
    const blanks = found({});
    expect(blanks.get('unanswered')).toHaveLength(5);
    expect(blanks.get('no-level')).toHaveLength(2);
    expect(blanks.get('nothing-written')).toHaveLength(2);
  });
});
