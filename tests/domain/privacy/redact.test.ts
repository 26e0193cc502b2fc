import { describe, expect, test } from 'vitest';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../../src/domain/document/audience.ts';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';
import { parseReportOptions, REPORT_AUDIENCES } from '../../../src/domain/document/report-options.ts';
import { redact } from '../../../src/domain/privacy/redact.ts';
import { planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { makeReport, redactForReaders } from '../../../src/domain/reports/make-report.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { anAction, anItem, aSnapshot, level } from '../../support/builders.ts';

/** Texts that some readers must not see, one in every field that people can fill in. */
const SECRETS = {
  name: 'Siân Price',
  role: 'Community worker',
  mail: 'sian@example.org',
  phone: '07700 900123',
  money: '£350 for travel',
  note: 'Between us: half of it is bluster',
  place: 'Green folder, top shelf',
  quote: 'I only come because I have nobody',
} as const;

const input = aSnapshot(
  {
    scope: `All of it; ask ${SECRETS.mail}`,
    statements: { 'plan-1': { answer: level(4), note: SECRETS.note, evidence: ['e1', 'q1', 'q2'] } },
    stages: { plan: { now: `We ring ${SECRETS.phone}`, could: SECRETS.note, dissent: SECRETS.note } },
    actions: [
      anAction({
        id: 'a1',
        number: 1,
        lead: SECRETS.name,
        by: '2026-09-01',
        resources: SECRETS.money,
        hours: 4,
        progress: SECRETS.note,
        status: 'in-progress',
      }),
      anAction({ id: 'a2', number: 2, words: `Write to ${SECRETS.mail}`, lead: SECRETS.role, partners: 'The council' }),
    ],
  },
  {
    evidence: new Map([
      ['e1', anItem({ where: SECRETS.place })],
      ['q1', anItem({ id: 'q1', kind: 'quote', title: SECRETS.quote, where: '' })],
      [
        'q2',
        anItem({
          id: 'q2',
          kind: 'quote',
          title: 'They listen',
          where: '',
          terms: { ...NO_CONSENT, consent: 'public', groupSize: 20 },
        }),
      ],
      ['e9', anItem({ id: 'e9', title: 'Linked to nothing' })],
    ]),
  },
);

/** Everything exported for these readers, as one text. */
function leaving(profile: ExportProfile): string {
  const reports = REPORT_AUDIENCES.map((audience) => {
    const choice = { ...parseReportOptions({}, audience), profile, depth: 'full' as const };
    return reportToPlainText(makeReport(input, audience, choice));
  });
  const seen = redactForReaders(input, { stages: [], profile }).input;
  return [...reports, planCsv(seen), planCalendar(seen, 0).content].join('\n');
}

const secretsIn = (text: string): readonly string[] =>
  Object.entries(SECRETS).flatMap(([name, words]) => (text.includes(words) ? [name] : []));

describe('an export', () => {
  test('for the team has every text', () => expect(secretsIn(leaving('full'))).toEqual(Object.keys(SECRETS)));
  test('for partners has no names, contacts, places or quotes without consent', () => {
    expect(secretsIn(leaving('partner'))).toEqual(['role', 'money', 'note']);
  });
  test('for the public has none of these texts, in any report or file', () =>
    expect(secretsIn(leaving('public'))).toEqual([]));
  test('for the public has the quotes agreed for the public', () => expect(leaving('public')).toContain('They listen'));
});

describe('redaction', () => {
  test('is counted by kind', () => {
    expect(redact(input, 'full').withheld).toEqual({ names: 0, contacts: 0, quotes: 0, places: 0, notes: 0, costs: 0 });
    expect(redact(input, 'partner').withheld).toEqual({
      names: 1,
      contacts: 3,
      quotes: 1,
      places: 1,
      notes: 0,
      costs: 0,
    });
    expect(redact(input, 'public').withheld).toEqual({
      names: 3,
      contacts: 2,
      quotes: 1,
      places: 1,
      notes: 5,
      costs: 2,
    });
  });
  test.each(REPORT_AUDIENCES.filter((audience) => audience !== 'community'))(
    'is stated at the end of the %s',
    (audience) => {
      const text = reportToPlainText(
        makeReport(input, audience, { ...parseReportOptions({}, audience), profile: 'partner' }),
      );
      expect(text).toContain(
        'Left out of this copy: 1 name or role of a person, 3 addresses, telephone numbers or names in texts, 1 quote and 1 place',
      );
    },
  );
  test.each(REPORT_AUDIENCES)('is not listed in a public %s', (audience) =>
    expect(
      reportToPlainText(makeReport(input, audience, { ...parseReportOptions({}, audience), profile: 'public' })),
    ).not.toMatch(/left out of this copy|words, left out/i),
  );
  test('marks a removed lead, so that it does not read as a missing one', () => {
    expect(redact(input, 'public').input.assessment.actions.get('a1')?.lead).toBe('[left out]');
  });
  test('does not change its input', () => {
    for (const profile of EXPORT_PROFILES) redact(input, profile);
    expect(input.assessment.actions.get('a1')?.lead).toBe(SECRETS.name);
  });
});
