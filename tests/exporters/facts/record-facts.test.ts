// @vitest-environment node
/** The record of a whole partners' day, in every copy and every format, and nothing in it that was not entered. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/document/blocks.ts';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';
import { isReport } from '../../../src/domain/document/validate-report.ts';
import { partnerReport } from '../../../src/domain/workshop/record/partner-report.ts';
import { recordReport } from '../../../src/domain/workshop/record/record.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import { htmlFile } from '../../../src/exporters/html/html-file.ts';
import { foldgate, longNamed, partnersDay } from '../../support/partners-day.ts';
import { made } from '../pdf/made.ts';
import { wordFacts } from './docx-facts.ts';
import { factsOf, oneLine } from './facts.ts';
import { htmlFacts } from './html-facts.ts';
import { pdfFacts } from './pdf-facts.ts';

const COPIES: Readonly<Record<string, () => Report>> = {
  team: () => recordReport(partnersDay('team')),
  partners: () => recordReport(partnersDay('partners')),
  public: () => recordReport(partnersDay('public')),
  'Foldgate Homes': () => partnerReport(partnersDay('team'), foldgate),
  'the partner with the long name': () => partnerReport(partnersDay('team'), longNamed),
};

describe.each(Object.entries(COPIES))('the record for %s', (_, copy) => {
  test('states the same facts as a web page', () =>
    expect(htmlFacts(htmlFile(copy(), { tokens: '', styles: [], fonts: [] }))).toEqual(factsOf(copy())));

  test('states the same facts as PDF, with every character', async () => {
    const pdf = await made(copy());
    expect(pdfFacts(pdf)).toEqual(factsOf(copy()));
    expect(pdf.cannotDraw).toEqual([]);
  });

  test('states the same facts as a Word document', async () =>
    expect(wordFacts(await writeDocx(copy(), { paper: 'A4' }))).toEqual(factsOf(copy())));

  test('is a report that saved versions can hold', () =>
    expect(isReport(JSON.parse(JSON.stringify(copy())))).toBe(true));
});

const textOf = (copy: keyof typeof COPIES): string =>
  oneLine(reportToPlainText((COPIES[copy] ?? COPIES.team)?.() as Report));

describe('the copies of the record', () => {
  const { workshop, reasons, actions } = partnersDay('team');
  const notes = [...workshop.units.values()].flatMap(({ said }) => (said === '' ? [] : [oneLine(said)]));

  test('for the team has every text that people entered', () => {
    const text = textOf('team');
    const { opening, summary, soWhat, comments, thanks } = workshop.record;
    const entered = [opening, summary, soWhat, comments, thanks, ...workshop.themes.values(), ...reasons.values()];
    const decided = [...workshop.decisions.values()].map(({ will }) => will);
    const quotes = workshop.entries.filter(({ kind }) => kind === 'quote');
    const others = workshop.entries.filter(({ kind }) => kind !== 'quote' && kind !== 'word');
    for (const words of [...entered, ...decided, ...notes, ...others.map((entry) => entry.words)])
      expect(text, words).toContain(oneLine(words));
    for (const { words, speaker, organisation, consent } of quotes)
      if (consent.length > 0) expect(text).toContain(`“${words}” > ${speaker}, ${organisation}`);
    for (const { words, lead } of actions) expect(text).toContain(`${words} Owner: ${lead}`);
  });

  test('for partners has the shared note and no other, and the reason', () => {
    const text = textOf('partners');
    expect(text).toContain('Ask us before, not after.');
    expect(text).not.toContain('the phone number is not');
    expect(text).toContain('Two different groups helped');
  });

  test('for the public has no notes, reasons, votes, presentations or leads', () => {
    const text = textOf('public');
    for (const words of [...notes, ...reasons.values(), 'story circles', 'Trust manager', 'Votes'])
      expect(text).not.toContain(words);
  });

  test('outside the team never tell that a quote is missing', () => {
    for (const copy of ['partners', 'public', 'Foldgate Homes', 'the partner with the long name'] as const)
      expect(textOf(copy)).not.toMatch(/Nobody asked me|not shown|consent/);
  });

  test('for partners names every level by number and name', () =>
    expect(textOf('partners')).not.toMatch(/(?<![1-5] )(?:Emerging|Developing|Established|Embedded)/));
});

test('a partner’s page is one sheet of paper, and no page of a record is left half empty before the last', async () => {
  expect((await made(partnerReport(partnersDay('team'), longNamed))).pages).toHaveLength(1);
  for (const readers of ['team', 'partners', 'public'] as const) {
    const { pages } = await made(recordReport(partnersDay(readers)));
    for (const { height, drawn } of pages.slice(0, -1)) {
      const lowest = Math.min(...drawn.flatMap((run) => ('y' in run && run.artifact === null ? [run.y] : [])));
      expect(lowest, `${readers}: lowest text of a page`).toBeLessThan(height / 4);
    }
  }
});
