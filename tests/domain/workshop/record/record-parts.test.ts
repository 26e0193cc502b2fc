import { describe, expect, test } from 'vitest';
import {
  list,
  paragraphs,
  recordActionTable,
  redactRecord,
  timesText,
} from '../../../../src/domain/workshop/record/record-parts.ts';
import { anAction } from '../../../support/builders.ts';
import { aUnit } from '../../../support/display-state.ts';
import { cellTexts } from '../../../support/report-parts.ts';
import { anEntry, aWorkshop } from '../../../support/workshop-builders.ts';

const SECRET = 'sam@example.org';

describe('redaction of a workshop', () => {
  const entry = anEntry({
    words: `Ask ${SECRET}`,
    condition: `if ${SECRET} agrees`,
    speaker: SECRET,
    outline: SECRET,
    aims: SECRET,
    benefits: SECRET,
    next: SECRET,
    organisation: `Slipstone Arts, ${SECRET}`,
  });
  const workshop = aWorkshop({
    entries: [entry],
    decisions: new Map([['celebrate', { will: `Write to ${SECRET}`, did: SECRET }]]),
    units: new Map([['plan-1', aUnit({ said: `Somebody wrote to ${SECRET}`, saidForPartners: true })]]),
    themes: new Map([['celebrate', `Praise for ${SECRET}`]]),
    record: {
      opening: `Welcome, ${SECRET}`,
      summary: SECRET,
      soWhat: SECRET,
      comments: SECRET,
      thanks: SECRET,
      approvedAt: 5,
    },
  });

  test('changes nothing for the team', () => expect(redactRecord(workshop, 'team')).toBe(workshop));

  test.each(['partners', 'public'] as const)('removes contact details from every text for the %s', (readers) => {
    const redacted = redactRecord(workshop, readers);
    const { entries, decisions, units, themes, record } = redacted;
    expect(JSON.stringify([entries, [...decisions], [...units], [...themes], record])).not.toContain(SECRET);
    expect(entries[0]?.words).toMatch(/^Ask ./);
    expect(record.approvedAt).toBe(5);
  });

  test.each([
    ['partners', true, 'kept'],
    ['partners', false, ''],
    ['public', true, ''],
    ['public', false, ''],
  ] as const)('shows notes to the %s, shared %s, as “%s”', (readers, saidForPartners, said) => {
    const units = new Map([['plan-1', aUnit({ said: 'kept', saidForPartners, round: 2 })]]);
    expect(redactRecord(aWorkshop({ units }), readers).units.get('plan-1')).toMatchObject({ said, round: 2 });
  });

  test('keeps everything that is not text', () => {
    const { entries } = redactRecord(workshop, 'public');
    expect(entries[0]).toMatchObject({ id: entry.id, group: 'members', kind: 'said', shown: true });
  });

  test('does not change the workshop itself', () => {
    redactRecord(workshop, 'public');
    expect(workshop.entries[0]?.words).toBe(`Ask ${SECRET}`);
  });
});

describe('blocks', () => {
  test('have one paragraph per line that is not blank', () => {
    expect(paragraphs('One\n\n  \nTwo')).toHaveLength(2);
    expect(paragraphs(' ')).toEqual([]);
  });

  test('have no list without items', () => {
    expect(list([])).toEqual([]);
    expect(list(['tea'])).toMatchObject([{ type: 'list', items: [{ text: 'tea' }] }]);
  });

  test('count repeated words only', () => {
    expect(timesText({ words: 'tea', count: 1 })).toBe('tea');
    expect(timesText({ words: 'tea', count: 3 })).toBe('tea (3 times)');
  });
});

describe('the table of actions', () => {
  const tableFor = (readers: 'team' | 'partners' | 'public', lead = 'Sam Patel') => {
    const block = recordActionTable(
      'What happens next',
      [anAction({ words: 'Open late', lead, by: '2027-01-31', status: 'in-progress' })],
      readers,
    );
    return block.type === 'table' ? block : undefined;
  };

  test('names the lead to the team', () =>
    expect(cellTexts(tableFor('team'))).toEqual([['Open late', 'Sam Patel', '31 Jan 2027', 'In progress']]));

  test('shows partners a role, and hides a name', () => {
    expect(cellTexts(tableFor('partners', 'Centre manager'))[0]?.[1]).toBe('Centre manager');
    expect(cellTexts(tableFor('partners'))[0]?.[1]).not.toContain('Sam');
    expect(cellTexts(tableFor('partners'))[0]?.[1]).not.toBe('');
  });

  test('has no column for leads on the public page', () => {
    expect(cellTexts(tableFor('public', 'Centre manager'))).toEqual([['Open late', '31 Jan 2027', 'In progress']]);
    expect(tableFor('public')?.columns.map(({ label }) => label)).not.toContain('Owner');
  });

  test('shows no due day of an action that is no longer open', () => {
    const block = recordActionTable('Next', [anAction({ by: '2027-01-31', status: 'stopped' })], 'team');
    expect(cellTexts(block.type === 'table' ? block : undefined)[0]?.[2]).toBe('');
  });
});
