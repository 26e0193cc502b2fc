import { Window } from 'happy-dom';
import mammoth from 'mammoth';
import { child, readXml, within, wordsIn, type XmlElement } from '../office/read-xml.ts';
import { readZip, textPart } from '../office/read-zip.ts';
import { oneLine, said } from './facts.ts';

/** Reads the facts of a Word document from its styles and tables. */
export function wordFacts(file: Uint8Array): readonly string[] {
  const body = child(readXml(textPart(readZip(file), 'word/document.xml')), 'w:body');
  return (body?.children ?? []).flatMap((each) => (typeof each === 'string' ? [] : factsIn(each)));
}

export const styleOf = (paragraph: XmlElement): string =>
  within(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';

/** Text of a paragraph; tabs and line breaks are spaces. */
const paragraphWords = (paragraph: XmlElement): string =>
  within(paragraph, 'w:r')
    .flatMap(({ children }) => children)
    .filter((child) => typeof child !== 'string')
    .map((child) => (child.name === 'w:t' ? wordsIn(child) : ' '))
    .join('');

function factsIn(element: XmlElement): readonly string[] {
  if (element.name === 'w:tbl') return tableFacts(element);
  if (element.name !== 'w:p') return [];
  const style = styleOf(element);
  const words = paragraphWords(element);
  const [, level] = /^Heading(\d)$/.exec(style) ?? [];
  if (level !== undefined) return [said.heading(level, words)];
  if (style === 'ListBullet') return [said.item(words)];
  if (style === 'Fact') return [pairIn(element)];
  // Spacing, captions that a heading replaces, and the logo.
  return words.trim() === '' || style === 'Caption' ? [] : [said.paragraph(words)];
}

function pairIn(paragraph: XmlElement): string {
  const runs = within(paragraph, 'w:r');
  const tab = runs.findIndex((run) => child(run, 'w:tab') !== undefined);
  const wordsOf = (some: readonly XmlElement[]): string =>
    some.map((run) => paragraphWords({ name: 'w:p', attributes: {}, children: [run] })).join('');
  return said.pair(wordsOf(runs.slice(0, tab + 1)), wordsOf(runs.slice(tab + 1)));
}

/** Marks are a picture of the number above them. */
const isText = (paragraph: XmlElement): boolean => styleOf(paragraph) !== 'Marks';

function tableFacts(table: XmlElement): readonly string[] {
  const [description] = within(table, 'w:tblDescription');
  if (description) return [said.figure(description.attributes['w:val'] ?? '')];
  return within(table, 'w:tr').map((row) =>
    said.row(within(row, 'w:tc').map((cell) => within(cell, 'w:p').filter(isText).map(paragraphWords).join(' '))),
  );
}

/** Reads a Word document with mammoth. Throws when mammoth reports an error. */
export async function readByMammoth(file: Uint8Array) {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const fault = messages.find(({ type }) => type === 'error');
  if (fault) throw new Error(fault.message);
  const { document } = new Window();
  document.write(value);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    headings: all('h1, h2, h3').map((heading) => said.heading(heading.tagName.slice(1), heading.textContent)),
    rows: all('tr').map((row) =>
      said.row([...row.children].map((cell) => [...cell.querySelectorAll('p')].map((p) => p.textContent).join(' '))),
    ),
    items: all('li').map((item) => said.item(item.textContent)),
    text: oneLine(
      all('p, h1, h2, h3, li')
        .map((element) => element.textContent)
        .join(' '),
    ),
  };
}
