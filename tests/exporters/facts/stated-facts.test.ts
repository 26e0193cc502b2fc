// @vitest-environment node
/** Only entered facts, in every format: each states the facts of the report, and draws no range without one. */
import { describe, expect, test } from 'vitest';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';
import { REPORT_AUDIENCES } from '../../../src/domain/document/report-options.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import { htmlFile } from '../../../src/exporters/html/html-file.ts';
import { BARELY_ANSWERED, notAgreedWithRange } from '../../support/barely-answered.ts';
import { reportOf } from '../../support/report-inputs.ts';
import { made } from '../pdf/made.ts';
import { wordFacts } from './docx-facts.ts';
import { factsOf } from './facts.ts';
import { htmlFacts } from './html-facts.ts';
import { pdfFacts } from './pdf-facts.ts';

const input = BARELY_ANSWERED['answered once in each way'];
const asHtml = (report: ReturnType<typeof reportOf>) => htmlFile(report, { tokens: '', styles: [], fonts: [] });

describe.each(REPORT_AUDIENCES)('the %s of an assessment that is answered once in each way', (audience) => {
  const report = reportOf(input, audience, { depth: 'full', without: [] });

  test('states the same facts as a web page, as PDF and in Word', async () => {
    expect(htmlFacts(asHtml(report))).toEqual(factsOf(report));
    expect(pdfFacts(await made(report))).toEqual(factsOf(report));
    expect(wordFacts(await writeDocx(report, { paper: 'A4' }))).toEqual(factsOf(report));
  });

  test('has no range in its web page, neither drawn nor in the table for screen readers', () => {
    expect(asHtml(report)).not.toMatch(/class="range"|\b[1-5]–[1-5]\b/);
    expect(reportToPlainText(report)).not.toMatch(/\b[1-5] to [1-5]\b/);
  });
});

test('a range that was given is drawn', () => {
  const given = reportOf(notAgreedWithRange(input, 2, 3), 'team');
  expect(asHtml(given)).toMatch(/class="range"/);
  expect(asHtml(given)).toMatch(/2–3/);
});
