/** Documents of the example speak the decided vocabulary, in headings and labels as in sentences. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/domain/document/blocks.ts';
import { reportToPlainText } from '../../src/domain/document/plain-text.ts';
import { labelOf, RETIRED_LABELS, RETIRED_PHRASES, says } from '../support/retired-words.ts';
import { exampleSnapshot, REPORT_NAMES, REPORTS } from './example-reports.ts';

const retired = new Set(Object.values(RETIRED_LABELS).flat());

/** Headings, captions, column heads and names of facts: what a document says by itself, without what people wrote. */
function labelsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.words.text];
    case 'facts':
      return block.facts.map(({ name }) => name);
    case 'table':
      return [block.caption, ...block.columns.map(({ label }) => label)];
    default:
      return [];
  }
}

describe.each(REPORT_NAMES)('the %s', (name) => {
  test('has no retired word as a label', async () => {
    const labels = REPORTS[name](await exampleSnapshot()).blocks.flatMap(labelsOf);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => retired.has(labelOf(label)))).toEqual([]);
  });

  test('has no retired phrase in its text', async () => {
    const text = reportToPlainText(REPORTS[name](await exampleSnapshot()));
    expect(RETIRED_PHRASES.filter((phrase) => says(text, phrase))).toEqual([]);
  });
});
