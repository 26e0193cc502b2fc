import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import type { EvidenceItem } from '../../../src/domain/assessment/evidence.ts';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../../src/domain/document/audience.ts';
import {
  checkBeforeExport,
  type FindingSubject,
  PRE_EXPORT_FINDINGS,
  type PreExportFindingKind,
} from '../../../src/domain/privacy/pre-export-check.ts';
import { anAction, anItem, aSnapshot, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';
import { fullInput } from '../../support/report-inputs.ts';

type Given = Parameters<typeof aSnapshot>;
const WAYS = ['ana@example.org', '029 2018 0123', 'Mrs Jones'] as const;

const subjects = (
  kind: PreExportFindingKind,
  said: Given[0],
  given: Given[1] = {},
  profile: ExportProfile = 'public',
) => checkBeforeExport(aSnapshot(said, given), profile).find((finding) => finding.kind === kind)?.about ?? [];
const idsOf = (about: readonly FindingSubject[]) => about.map((subject) => `${subject.type} ${subject.id}`);

describe('contact details are found wherever they were typed', () => {
  const places: readonly (readonly [string, (words: string) => Given, string])[] = [
    ['what a stage does now', (words) => [{ stages: { plan: { now: words } } }], 'stage plan'],
    ['what a stage could do', (words) => [{ stages: { do: { could: words } } }], 'stage do'],
    ['a dissent', (words) => [{ stages: { plan: { dissent: words } } }], 'stage plan'],
    ['a note', (words) => [{ statements: { 'do-1': { note: words } } }], 'statement do-1'],
    ['a reason', (words) => [{ statements: { 'plan-3': { reason: words } } }], 'statement plan-3'],
    ['the words of an action', (words) => [{ actions: [anAction({ words })] }], 'action a1'],
    ['the partners of an action', (words) => [{ actions: [anAction({ partners: words })] }], 'action a1'],
    [
      'the title of linked evidence',
      (title) => [
        { statements: { 'plan-1': { evidence: ['e1'] } } },
        { evidence: new Map([['e1', anItem({ title })]]) },
      ],
      'evidence e1',
    ],
    [
      'the place of linked evidence',
      (where) => [{ stages: { plan: { evidence: ['e1'] } } }, { evidence: new Map([['e1', anItem({ where })]]) }],
      'evidence e1',
    ],
  ];

  test.each(places.flatMap(([place, said, subject]) => WAYS.map((way) => [place, way, said, subject] as const)))(
    'in %s: %s',
    (_, way, said, subject) => expect(idsOf(subjects('contacts', ...said(`Ask ${way} first`)))).toEqual([subject]),
  );
  test.each(places)('and not in %s without any', (_, said) =>
    expect(subjects('contacts', ...said('Ask the caretaker'))).toEqual([]),
  );

  test('but not in evidence that no answer uses', () => {
    const evidence = new Map([['e1', anItem({ title: `From ${WAYS[0]}` })]]);
    expect(subjects('contacts', {}, { evidence })).toEqual([]);
  });
});

describe('what an action lacks', () => {
  test.each<readonly [PreExportFindingKind, Partial<Action>, boolean]>([
    ['no-lead', { lead: '' }, true],
    ['no-lead', { lead: 'Sam' }, false],
    ['no-lead', { lead: '', status: 'in-progress' }, true],
    ['no-date', { by: null }, true],
    ['no-date', { by: '2026-01-01' }, false],
    ['no-measure', { measure: ' \n' }, true],
    ['no-measure', { measure: 'Ten come' }, false],
    ['names', { lead: 'Siân Price' }, true],
    ['names', { lead: 'Siân Price, treasurer' }, false],
    ['names', { lead: '王小明' }, false],
    ['names', { lead: '' }, false],
    ['names', { lead: 'Siân Price', status: 'done' }, false],
  ])('%s for %j: %s', (kind, action, expected) =>
    expect(subjects(kind, { actions: [anAction(action)] }).length > 0).toBe(expected),
  );

  test('is found once for each action, in plan order', () => {
    const actions = [
      anAction({ id: 'b', number: 2, stage: 'do' }),
      anAction({ id: 'a', number: 1, stage: 'plan' }),
      anAction({ id: 'c', number: 3, stage: null }),
    ];
    expect(idsOf(subjects('no-lead', { actions }))).toEqual(['action a', 'action b', 'action c']);
  });
});

describe('gaps in the answers', () => {
  test.each([
    ['a level', level(2), false],
    ['“don’t know”', dontKnow, false],
    ['“not applicable”', notApplicable, false],
    ['“not agreed”', notAgreed(1, 3), false],
    ['no answer', { type: 'unanswered' }, true],
  ] as const)('%s counts as unanswered: %s', (_, answer, expected) => {
    expect(idsOf(subjects('unanswered', { statements: { 'plan-1': { answer } } })).includes('statement plan-1')).toBe(
      expected,
    );
  });

  test('a stage that people did not agree on has a result', () =>
    expect(idsOf(subjects('no-level', { stages: { plan: { agreed: notAgreed(2, 4) } } }))).toEqual(['stage do']));

  test('a stage with blanks for words has nothing written', () =>
    expect(idsOf(subjects('nothing-written', { stages: { plan: { now: ' \n' }, do: { now: 'We do.' } } }))).toEqual([
      'stage plan',
    ]));

  test.each([
    ['no evidence', [], true],
    ['a quote', ['quote'], true],
    ['an undated document', ['undated'], true],
    ['a dated document', ['dated'], false],
    ['a removed document', ['gone'], true],
  ] as const)('a level of Established with %s is claimed: %s', (_, evidence, expected) => {
    const items: readonly EvidenceItem[] = [
      anItem({ id: 'quote', kind: 'quote' }),
      anItem({ id: 'undated', date: null }),
      anItem({ id: 'dated' }),
      anItem({ id: 'gone', removed: true }),
    ];
    const statements = { 'do-2': { answer: level(4), evidence } };
    const found = subjects('claimed', { statements }, { evidence: new Map(items.map((item) => [item.id, item])) });
    expect(idsOf(found)).toEqual(expected ? ['statement do-2'] : []);
  });
});

describe('quotes', () => {
  test.each<readonly [ExportProfile, readonly string[]]>([
    ['full', []],
    ['partner', []],
    ['public', ['consent-narrower']],
  ])('with consent for partners have for %s the faults %j', (profile, faults) => {
    const terms = { ...NO_CONSENT, consent: 'partner' as const };
    const evidence = new Map([['q', anItem({ id: 'q', kind: 'quote', terms })]]);
    const about = subjects('quotes', { statements: { 'plan-1': { evidence: ['q'] } } }, { evidence }, profile);
    expect(about.flatMap((subject) => (subject.type === 'quote' ? subject.faults : []))).toEqual(faults);
  });
});

describe('the findings as a whole', () => {
  test('come in one order, and only kinds with a case', () => {
    const kinds = checkBeforeExport(aSnapshot({ actions: [anAction()] }), 'public').map(({ kind }) => kind);
    expect(kinds).toEqual(['no-lead', 'no-date', 'no-measure', 'unanswered', 'no-level', 'nothing-written']);
    expect(PRE_EXPORT_FINDINGS.filter((kind) => kinds.includes(kind))).toEqual(kinds);
  });

  test('do not depend on the reader, except for quotes', () => {
    const [team, ...others] = EXPORT_PROFILES.map((profile) => checkBeforeExport(fullInput(), profile));
    for (const other of others) expect(other).toEqual(team);
  });

  test('name only things that are in the assessment', () => {
    const action = fc.record({
      lead: fc.constantFrom('', 'Sam Jones', 'Worker'),
      words: fc.constantFrom('', 'Ask', `Ask ${WAYS[0]}`),
      removed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 5 }), (given) => {
        const actions = given.map((each, i) => anAction({ id: `a${i}`, number: i + 1, ...each }));
        const present = actions
          .filter(({ removed, words }) => !removed && words !== '')
          .map(({ id }) => `action ${id}`);
        const found = checkBeforeExport(aSnapshot({ actions }), 'partner').flatMap(({ about }) => idsOf(about));
        expect(found.filter((id) => id.startsWith('action') && !present.includes(id))).toEqual([]);
      }),
    );
  });
});
