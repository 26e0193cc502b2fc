// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import { htmlFile } from '../../../src/exporters/html/html-file.ts';
import { exampleSnapshot, REPORT_NAMES, REPORTS } from '../example-reports.ts';
import { made } from '../pdf/made.ts';
import { readByMammoth, wordFacts } from './docx-facts.ts';
import { factsOf, oneLine, said } from './facts.ts';
import { GOLDEN } from './golden.ts';
import { htmlFacts } from './html-facts.ts';
import { pdfFacts } from './pdf-facts.ts';

describe.each(REPORT_NAMES)('the %s report of the example', (name) => {
  const report = async () => REPORTS[name](await exampleSnapshot());

  test('states the facts that are known of the example', async () => {
    expect(factsOf(await report())).toEqual(expect.arrayContaining([...GOLDEN[name]]));
  });

  test('states the same facts as a web page', async () => {
    expect(htmlFacts(htmlFile(await report(), { tokens: '', styles: [], fonts: [] }))).toEqual(factsOf(await report()));
  });

  test('states the same facts as PDF', async () => {
    expect(pdfFacts(await made(await report()))).toEqual(factsOf(await report()));
  });

  test('states the same facts as a Word document', async () => {
    expect(wordFacts(await writeDocx(await report(), { paper: 'A4' }))).toEqual(factsOf(await report()));
  });

  // mammoth turns custom styles into plain paragraphs, and figures into tables: headings, rows and words are compared.
  test('is read by mammoth with the same headings, table rows and words', async () => {
    const { headings, rows, items, text } = await readByMammoth(await writeDocx(await report(), { paper: 'A4' }));
    const facts = factsOf(await report());
    expect(headings).toEqual(facts.filter((fact) => /^h\d /.test(fact)));
    expect(rows).toEqual(expect.arrayContaining(facts.filter((fact) => fact.startsWith('| '))));
    expect(items).toEqual(facts.filter((fact) => fact.startsWith('- ')));
    for (const fact of facts.filter((each) => /^[p=] /.test(each)))
      for (const part of fact.slice(2).split(/: /)) expect(text).toContain(part);
  });

  // Plain text has no header rows, since each cell carries its header, and no key, since signs are written out.
  test('states the same facts as plain text, cell by cell', async () => {
    const text = oneLine(reportToPlainText(await report()));
    const { blocks } = await report();
    const headers = new Set(
      blocks.flatMap((block) => (block.type === 'table' ? [said.row(block.columns.map(({ label }) => label))] : [])),
    );
    for (const fact of factsOf(await report())) {
      if (headers.has(fact) || fact.includes(' · ')) continue;
      const parts = fact.replace(/^(h\d|p|-|=|\||figure) /, '').split(/ ?\| ?/);
      for (const part of parts) expect(text, fact).toContain(part);
    }
  });
});
