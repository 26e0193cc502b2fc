import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_TEXTS, type ActionText } from '../../../src/domain/assessment/action.ts';
import { REPORT_TEXTS } from '../../../src/domain/assessment/assessment.ts';
import { findContacts } from '../../../src/domain/assessment/detect-personal-data.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../../src/domain/document/audience.ts';
import { NO_REDACTIONS, REDACTION_KINDS, type RedactionKind, redact } from '../../../src/domain/privacy/redact.ts';
import { anAction, anItem, aSnapshot, level } from '../../support/builders.ts';

const OUTSIDE = ['partner', 'public'] as const;
const WORDS = 'Ask the caretaker about keys';
const MAIL = 'ana@example.org';

/** Text of one field as a reader sees it, and the kind of redaction that is counted. */
type Seen = readonly [words: string, counted: RedactionKind | null];
const kept: Seen = [WORDS, null];
const countsOf = (kind: RedactionKind | null) => (kind === null ? NO_REDACTIONS : { ...NO_REDACTIONS, [kind]: 1 });

describe('a text of an action', () => {
  const left = (kind: RedactionKind): Seen => ['', kind];
  // A lead of several words in lower case reads as a role, so partners see it.
  const table: Readonly<Record<ActionText, readonly [partner: Seen, everybody: Seen]>> = {
    words: [kept, kept],
    why: [kept, kept],
    lead: [kept, ['[left out]', 'names']],
    partners: [kept, left('names')],
    resources: [kept, left('costs')],
    measure: [kept, kept],
    collect: [kept, kept],
    progress: [kept, left('notes')],
    priorityReason: [kept, left('notes')],
  };
  const cases = ACTION_TEXTS.flatMap((field) =>
    OUTSIDE.map((profile, i) => [field, profile, table[field][i] ?? kept] as const),
  );

  test.each(cases)('%s for %s', (field, profile, [words, kind]) => {
    const { input, withheld } = redact(aSnapshot({ actions: [anAction({ words: 'Ask', [field]: WORDS })] }), profile);
    expect(input.assessment.actions.get('a1')?.[field]).toBe(words);
    expect(withheld).toEqual(countsOf(kind));
  });

  test.each(ACTION_TEXTS)('%s is whole for the team', (field) => {
    const said = aSnapshot({ actions: [anAction({ words: 'Ask', [field]: `${WORDS} ${MAIL}` })] });
    expect(redact(said, 'full')).toEqual({ input: said, withheld: NO_REDACTIONS });
  });

  test.each(ACTION_TEXTS.flatMap((field) => OUTSIDE.map((profile) => [field, profile] as const)))(
    '%s has no address for %s',
    (field, profile) => {
      const { input } = redact(aSnapshot({ actions: [anAction({ words: 'Ask', [field]: `Ask ${MAIL}` })] }), profile);
      expect(input.assessment.actions.get('a1')?.[field]).not.toContain(MAIL);
    },
  );

  test.each([
    ['removed', { removed: true }],
    ['without words', { words: ' ' }],
  ])('of an action that is %s is not counted', (_, given) => {
    const actions = [anAction({ lead: 'Siân Price', ...given })];
    expect(redact(aSnapshot({ actions }), 'public').withheld).toEqual(NO_REDACTIONS);
  });
});

describe('the lead of an action', () => {
  test.each<readonly [string, string, string]>([
    ['Siân Price', '[left out]', '[left out]'],
    ['Community worker', 'Community worker', '[left out]'],
    ['Ana, volunteer', 'Ana, volunteer', '[left out]'],
    ['jo', '[left out]', '[left out]'],
    ['', '', ''],
    ['  ', '  ', '  '],
  ])('%j is %j for partners and %j for everybody', (lead, partner, everybody) => {
    const leads = OUTSIDE.map(
      (profile) =>
        redact(aSnapshot({ actions: [anAction({ lead })] }), profile).input.assessment.actions.get('a1')?.lead,
    );
    expect(leads).toEqual([partner, everybody]);
  });
});

describe('the hours of an action', () => {
  test.each<readonly [ExportProfile, number | null, number]>([
    ['full', 4, 0],
    ['partner', 4, 0],
    ['public', null, 1],
  ])('for %s are %s, with %d cost counted', (profile, hours, costs) => {
    const { input, withheld } = redact(aSnapshot({ actions: [anAction({ hours: 4 })] }), profile);
    expect([input.assessment.actions.get('a1')?.hours, withheld.costs]).toEqual([hours, costs]);
  });
  test('that were never entered are not counted', () =>
    expect(redact(aSnapshot({ actions: [anAction()] }), 'public').withheld).toEqual(NO_REDACTIONS));
});

describe('a text of an answer', () => {
  type Said = NonNullable<Parameters<typeof aSnapshot>[0]>;
  const places: readonly (readonly [string, Said, (input: ReturnType<typeof aSnapshot>) => string | undefined])[] = [
    ...(['note', 'reason'] as const).map(
      (field) =>
        [
          `the ${field} of a statement`,
          { statements: { 'plan-1': { [field]: WORDS } } },
          (input: ReturnType<typeof aSnapshot>) => input.assessment.statements.get('plan-1')?.[field],
        ] as const,
    ),
    ...(['now', 'could', 'dissent'] as const).map(
      (field) =>
        [
          `“${field}” of a stage`,
          { stages: { plan: { [field]: WORDS } } },
          (input: ReturnType<typeof aSnapshot>) => input.assessment.stages.get('plan')?.[field],
        ] as const,
    ),
  ];

  test.each(places)('%s reaches partners and not everybody', (_, said, read) => {
    const seen = EXPORT_PROFILES.map((profile) => redact(aSnapshot(said), profile));
    expect(seen.map(({ input }) => read(input))).toEqual([WORDS, WORDS, '']);
    expect(seen.map(({ withheld }) => withheld.notes)).toEqual([0, 0, 1]);
  });

  test.each(REPORT_TEXTS.map((field) => [field, field === 'decide' || field === 'risks'] as const))(
    'the report text %s is only for the team and partners: %s',
    (field, inside) => {
      const forReports = { tookPart: '', decide: '', risks: '', youSaid: '', answerBack: '', [field]: WORDS };
      const seen = EXPORT_PROFILES.map(
        (profile) => redact(aSnapshot({ forReports }), profile).input.assessment.forReports[field],
      );
      expect(seen).toEqual([WORDS, WORDS, inside ? '' : WORDS]);
    },
  );
});

describe('evidence', () => {
  const linked = { statements: { 'plan-1': { answer: level(3), evidence: ['e1'] } } };
  const itemFor = (given: Parameters<typeof anItem>[0], profile: ExportProfile) => {
    const { input, withheld } = redact(aSnapshot(linked, { evidence: new Map([['e1', anItem(given)]]) }), profile);
    return { item: input.evidence.get('e1'), withheld };
  };

  test.each<readonly [ExportProfile, string, number]>([
    ['full', 'Shelf 3', 0],
    ['partner', '', 1],
    ['public', '', 1],
  ])('for %s is kept at %j, with %d place counted', (profile, where, places) => {
    const { item, withheld } = itemFor({ where: 'Shelf 3' }, profile);
    expect([item?.where, withheld.places]).toEqual([where, places]);
  });

  test('that is no quote keeps its title, without addresses', () => {
    expect(itemFor({ title: `Mail from ${MAIL}` }, 'public').item?.title).toBe('Mail from [left out]');
  });

  test('that is a quote without consent has a notice for a title, and no consent terms', () => {
    const terms = { attribution: 'A parent', consent: null, groupSize: 9, expires: null };
    expect(itemFor({ kind: 'quote', title: WORDS, terms }, 'partner')).toMatchObject({
      item: { title: 'Somebody’s words, left out', leftOut: true, terms: { attribution: '', groupSize: null } },
      withheld: { quotes: 1 },
    });
  });

  test('that supports nothing is in no copy, not even for the team', () => {
    const input = aSnapshot({}, { evidence: new Map([['e1', anItem()]]) });
    for (const profile of EXPORT_PROFILES) expect([...redact(input, profile).input.evidence]).toEqual([]);
  });

  test('keeps its strength, so that a copy shows the same levels of proof', () => {
    for (const profile of EXPORT_PROFILES) {
      expect(itemFor({ where: 'Shelf 3' }, profile).item).toMatchObject({ kind: 'minutes', date: '2026-04-01' });
    }
  });
});

describe('any snapshot', () => {
  const contact = fc.constantFrom(MAIL, '029 2018 0123', 'Mrs Jones');
  const words = fc
    .tuple(fc.constantFrom('', 'Ask ', 'We rang '), contact, fc.constantFrom('', ' today'))
    .map((parts) => parts.join(''));
  const input = fc.tuple(words, words, words, words).map(([now, note, why, scope]) =>
    aSnapshot({
      scope,
      stages: { plan: { now } },
      statements: { 'plan-1': { answer: level(2), note } },
      actions: [anAction({ why })],
    }),
  );
  const textsOf = ({
    scope,
    stages,
    statements,
    actions,
  }: ReturnType<typeof aSnapshot>['assessment']): readonly string[] => [
    scope,
    stages.get('plan')?.now ?? '',
    statements.get('plan-1')?.note ?? '',
    actions.get('a1')?.why ?? '',
  ];

  test.each(OUTSIDE)('has no contact for %s, and each is counted', (profile) => {
    fc.assert(
      fc.property(input, (given) => {
        const { input: seen, withheld } = redact(given, profile);
        expect(textsOf(seen.assessment).flatMap(findContacts)).toEqual([]);
        expect(withheld.contacts + withheld.notes).toBe(4);
      }),
    );
  });

  test('shows everybody no more than partners, and partners no more than the team', () => {
    fc.assert(
      fc.property(input, (given) => {
        const [team = 0, partner = 0, everybody = 0] = EXPORT_PROFILES.map((profile) =>
          REDACTION_KINDS.reduce((sum, kind) => sum + redact(given, profile).withheld[kind], 0),
        );
        expect(team).toBe(0);
        expect(partner).toBeLessThanOrEqual(everybody);
      }),
    );
  });

  test('is not changed, and a second redaction takes nothing more', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...EXPORT_PROFILES), (given, profile) => {
        const before = structuredClone(given);
        const once = redact(given, profile).input;
        expect(given).toEqual(before);
        expect(redact(once, profile)).toEqual({ input: once, withheld: NO_REDACTIONS });
      }),
    );
  });
});
