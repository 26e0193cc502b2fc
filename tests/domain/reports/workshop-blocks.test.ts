import { describe, expect, test } from 'vitest';
import type { WorkshopAccount } from '../../../src/domain/assessment/workshop-account.ts';
import type { ExportProfile } from '../../../src/domain/document/audience.ts';
import { aSnapshot } from '../../support/builders.ts';
import { plainReport } from '../../support/report-inputs.ts';

const account: WorkshopAccount = {
  id: 'w1',
  title: 'Partners’ Together Day',
  day: '2026-07-01',
  summary: 'We met in the hall.\nRing 01632 960 961 for the minutes.',
  themes: [{ question: 'What is worth celebrating?', words: 'Trust, above all.' }],
  notes: [
    { unit: 'plan-2', words: 'The list came late.', forPartners: true },
    { unit: 'plan', words: 'Nobody owns the plan.', forPartners: false },
    { unit: 'gone-1', words: 'About a removed statement', forPartners: true },
  ],
  quotes: [
    { words: 'It was warm', speaker: 'Member, Slipstone Arts', widest: 'public', until: null },
    { words: 'Keep it here', speaker: '', widest: 'full', until: null },
    { words: 'Until June', speaker: '', widest: 'public', until: '2026-06-30' },
  ],
};
const teamText = (profile: ExportProfile, workshops: readonly WorkshopAccount[] = [account]) =>
  plainReport(aSnapshot({}, { workshops }), 'team', { profile });

describe('a workshop in the team report', () => {
  test('has its notes under the stage, with the number of the statement', () =>
    expect(teamText('full')).toContain(
      '### What was said in the workshop\n\n- Nobody owns the plan.\n- 2. The list came late.',
    ));

  test('has summary, themes and quotes in a section of its own', () => {
    const text = teamText('full');
    expect(text).toContain('## Workshop: Partners’ Together Day, 1 July 2026');
    expect(text).toContain('We met in the hall.\n\nRing 01632 960 961 for the minutes.');
    expect(text).toContain('What is worth celebrating?');
    expect(text).toContain('Trust, above all.');
    expect(text).toContain('> “It was warm”\n> Member, Slipstone Arts\n\n> “Keep it here”');
  });

  test('has nothing about a removed statement, and no quote whose consent has ended', () =>
    expect(teamText('full')).not.toMatch(/removed statement|Until June/));

  test('names each workshop when several talked about a stage', () => {
    const second = { ...account, id: 'w2', title: 'Autumn day', notes: account.notes.slice(0, 1) };
    const text = teamText('full', [account, second]);
    expect(text.indexOf('What was said in “Partners’ Together Day”')).toBeGreaterThan(0);
    expect(text.indexOf('What was said in “Autumn day”')).toBeGreaterThan(text.indexOf('Partners’ Together Day'));
  });

  test('has no headings without workshops, or with one that left nothing', () => {
    const bare = { ...account, summary: '', themes: [], notes: [], quotes: [] };
    for (const workshops of [[], [bare]]) expect(teamText('full', workshops)).not.toMatch(/What was said|Workshop:/);
  });

  test('for partners has shared notes and agreed quotes only, and does not tell of others', () => {
    const text = teamText('partner');
    expect(text).toContain('2. The list came late.');
    expect(text).toContain('It was warm');
    expect(text).not.toMatch(/owns the plan|Keep it here|01632|\d quote/);
  });

  test('for the public has no notes at all', () => {
    const text = teamText('public');
    expect(text).not.toMatch(/list came late|owns the plan|Keep it here|01632/);
    expect(text).toContain('Trust, above all.');
  });

  test('is in no other report: boards, funders and the public have their own texts', () => {
    for (const audience of ['board', 'funder', 'community', 'form', 'plan'] as const)
      expect(plainReport(aSnapshot({}, { workshops: [account] }), audience, { profile: 'full' })).not.toMatch(
        /list came late|It was warm|We met in the hall/,
      );
  });
});
