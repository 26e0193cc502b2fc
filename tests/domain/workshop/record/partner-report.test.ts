import { describe, expect, test } from 'vitest';
import { textOfParagraph } from '../../../../src/domain/document/blocks.ts';
import { partnerReport } from '../../../../src/domain/workshop/record/partner-report.ts';
import { anAction } from '../../../support/builders.ts';
import { aUnit } from '../../../support/display-state.ts';
import { aRecordSource, library, museum } from '../../../support/record-source.ts';
import { tables } from '../../../support/report-parts.ts';
import { anEntry } from '../../../support/workshop-builders.ts';

const quote = { kind: 'quote', question: null, consent: ['partners'], exposureChecked: true } as const;
const entries = [
  anEntry({ group: 'museum', question: 'howTogether', words: 'We bring memory boxes', action: 'a1' }),
  anEntry({ group: 'museum', question: 'howTogether', words: 'Held for approval', shown: false }),
  anEntry({ group: 'library', question: 'howTogether', words: 'We lend a room' }),
  anEntry({
    group: 'museum',
    kind: 'presentation',
    question: null,
    words: 'City Museum',
    outline: 'Boxes in care homes',
  }),
  anEntry({ group: null, kind: 'presentation', question: null, words: 'The city museum’s choir', outline: 'Songs' }),
  anEntry({ ...quote, group: 'museum', words: 'They laughed' }),
  anEntry({ ...quote, group: 'museum', words: 'She wept', exposureChecked: false }),
  anEntry({ ...quote, group: 'library', words: 'It was warm' }),
];
const actions = [
  anAction({ id: 'a1', words: 'Take the boxes round', lead: 'Sam Patel' }),
  anAction({ id: 'a2', words: 'Walk to the museum', partners: 'city museum, school' }),
  anAction({ id: 'a3', words: 'Count people' }),
];
const report = (workshop: Parameters<typeof aRecordSource>[0] = {}, partner = museum) =>
  partnerReport(aRecordSource({ entries, ...workshop }, { actions }), partner);
const linesOf = (...given: Parameters<typeof report>) => textOfParagraph(report(...given)).map(({ text }) => text);

describe('the report for a partner', () => {
  const lines = linesOf();

  test('is addressed to the partner', () =>
    expect(report().title).toBe('For City Museum: what you said and what we will do'));

  test('contains the lines and presentations of the partner, also those that only name it', () => {
    for (const line of ['We bring memory boxes', 'Boxes in care homes', 'Songs']) expect(lines).toContain(line);
  });

  test('lists actions that involve the partner before all others', () => {
    const [own, others] = [lines.indexOf('Walk to the museum'), lines.indexOf('Count people')];
    const divider = lines.lastIndexOf('What else we will do');
    expect(lines.indexOf('What we will do together')).toBeGreaterThan(0);
    expect(lines.indexOf('Take the boxes round')).toBeLessThan(divider);
    expect(own).toBeLessThan(divider);
    expect(others).toBeGreaterThan(divider);
  });

  test('hides the name of a lead, as every report for partners does', () =>
    expect(lines.join('\n')).not.toContain('Sam Patel'));

  test('shows the partner’s quotes with consent and check, and does not tell that there are others', () => {
    expect(lines.join('\n')).toContain('They laughed');
    expect(lines.join('\n')).not.toContain('She wept');
    expect(lines.join('\n')).not.toMatch(/not shown|no consent/);
  });

  test('shows a quote of its people who were counted in another group, below its question', () => {
    const given = [
      anEntry({ group: 'museum', question: 'howTogether', words: 'We bring boxes' }),
      anEntry({ ...quote, question: 'howTogether', group: 'members', organisation: 'city museum ', words: 'It fits' }),
      anEntry({ ...quote, group: 'members', organisation: 'Another museum', words: 'It does not' }),
      anEntry({ ...quote, group: 'museum', question: 'celebrate', words: 'Tea' }),
    ];
    const text = linesOf({ entries: given });
    expect(text.indexOf('“It fits”')).toBe(text.indexOf('We bring boxes') + 1);
    expect(text[text.indexOf('“It fits”') + 1]).toBe('city museum');
    expect(text[text.indexOf('“Tea”') - 1]).toBe('What do you think is worth celebrating?');
    expect(text.join('\n')).not.toContain('It does not');
  });

  test('says nothing that the team did not write', () => {
    expect(lines.join('\n')).not.toMatch(/thank you/i);
    expect(linesOf({ record: { thanks: 'Thank you, museum.' } })).toContain('Thank you, museum.');
  });

  test('has no notes of the discussion, shared or not', () => {
    const units = new Map([['plan-1', aUnit({ said: 'The list came late.', saidForPartners: true })]]);
    expect(linesOf({ units }).join('\n')).not.toContain('The list came late.');
  });

  test('contains nothing of another partner and nothing unapproved', () => {
    for (const words of ['We lend a room', 'It was warm', 'Held for approval'])
      expect(lines.join('\n')).not.toContain(words);
  });

  test('has blank lines to agree more at the next meeting', () => {
    const blank = tables(report()).find(({ form }) => form === 'lines');
    expect(blank?.caption).toBe('When we meet');
    expect(blank?.rows).toEqual([
      [[], [], []],
      [[], [], []],
      [[], [], []],
    ]);
  });

  test('repeats our decision and its outcome beside the partner’s answer', () => {
    const decisions = new Map([['howTogether', { will: 'Share the van.', did: 'We shared it.' }]]);
    const text = linesOf({ decisions });
    expect(text.indexOf('Share the van.')).toBeGreaterThan(text.indexOf('We bring memory boxes'));
    expect(text.indexOf('We shared it.')).toBeGreaterThan(text.indexOf('Share the van.'));
  });

  test('is marked as a draft until the record is approved', () => {
    const draft = 'Draft. This record is not approved yet.';
    expect(lines).toContain(draft);
    expect(linesOf({ record: { opening: '', approvedAt: 1 } })).not.toContain(draft);
  });

  test('for a partner without entries has neither answers nor quotes', () => {
    const text = linesOf({ entries: [] }, { ...library, name: 'Scouts' }).join('\n');
    expect(text).not.toMatch(/What you said$|In your words|presented/m);
    expect(text).toContain('What we will do');
  });

  test('does not match every presentation if the partner has no name', () =>
    expect(linesOf({}, { ...library, name: ' ' }).join('\n')).not.toContain('Boxes in care homes'));
});
