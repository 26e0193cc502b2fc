import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allStatements } from '../../../src/domain/rubric/rubric.ts';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import { shippedRubric, shippedText } from '../../support/builders.ts';

const rubric = shippedRubric();
const statement = (id: string) => allStatements(rubric).find((s) => s.id === id);

test('the shipped rubric is valid and has no unknown properties', () => {
  expect(parseRubric(shippedText, '1.json')).toEqual({ ok: true, value: { rubric, unknown: [] } });
});

test.each([
  ['plan', 'Plan', 'What plans are in place to effectively engage communities?', 4],
  [
    'do',
    'Do',
    'How do you ensure that opportunities for community engagement have been effectively identified and the needs of communities recognised?',
    4,
  ],
  ['measure', 'Measure', 'How do you measure the strength and effectiveness of your engagement with communities?', 4],
  ['review', 'Review', 'How do you review your engagement processes and share best practice?', 4],
  ['impact', 'Impact', 'What difference have you made by engaging communities?', 3],
])('the stage %s has the challenge of the source form', (id, name, challenge, statements) => {
  const stage = rubric.stages.find((s) => s.id === id);
  expect(stage).toMatchObject({ name: { en: name }, challenge: { en: challenge } });
  expect(stage?.statements.map((s) => s.id)).toEqual(Array.from({ length: statements }, (_, i) => `${id}-${i + 1}`));
});

test('five stages hold 19 statements, in the order of the form', () => {
  expect(rubric.stages.map((s) => s.id)).toEqual(['plan', 'do', 'measure', 'review', 'impact']);
  expect(allStatements(rubric)).toHaveLength(19);
});

// Checksum of all texts, taken when they were compared with the source line by line.
test('the texts are those that were compared with the source', () => {
  const said = [
    ...(rubric.outcomes ?? []).map((o) => o.text.en),
    ...rubric.stages.flatMap((s) => [s.challenge.en, ...s.statements.map((t) => t.asWritten?.en ?? t.text.en)]),
  ];
  expect(createHash('sha256').update(said.join('\n')).digest('hex')).toBe(
    'c359efdfac7f469bf2b7d4b5fa4800d3c3a80c4f5daab199f1e4c457ad7ae4e5',
  );
});

describe('errors of the source are corrected, and the original is kept', () => {
  test.each([
    ['do-3', 'offering a bespoke package', 'offering a be-spoke package'],
    ['measure-2', 'the tools being used.', 'the tools being use.'],
    [
      'measure-4',
      'uses follow-up measurements with a cohort of people/organisations to',
      'uses follow up measurements with a cohort of people /organisations to',
    ],
    ['review-1', 'changes required.', 'changes required'],
    ['impact-3', 'outwards. Stakeholders', 'outwards.  Stakeholders'],
  ])('%s', (id, right, slip) => {
    const { text, asWritten } = statement(id) ?? {};
    expect(text?.en).toContain(right);
    expect(asWritten?.en).toBe(text?.en?.replace(right, slip));
    expect(asWritten?.note).toMatch(/^The source /);
  });

  test('no other statement differs from its source', () => {
    const corrected = allStatements(rubric).filter((s) => s.asWritten);
    expect(corrected.map((s) => s.id)).toEqual(['do-3', 'measure-2', 'measure-4', 'review-1', 'impact-3']);
  });
});

test('the levels are the five of the contract, with the meaning of each', () => {
  expect(rubric.scale.levels.map((l) => [l.id, l.label.en, l.plain?.en])).toEqual([
    ['not-yet', 'Not yet', 'not happening yet'],
    ['emerging', 'Emerging', 'started, depends on one or two people'],
    ['developing', 'Developing', 'in several places, not everywhere'],
    ['established', 'Established', 'how we normally work'],
    ['embedded', 'Embedded', 'built in, would last'],
  ]);
  for (const level of rubric.scale.levels) expect(level.means.en).toMatch(/\.$/);
});

test('every statement has a gloss shorter than twice its text', () => {
  for (const { text, plain } of allStatements(rubric)) {
    expect(plain?.en).toBeTruthy();
    expect(plain?.en?.length).toBeLessThan(2 * (text.en?.length ?? 0));
  }
});

test('the rubric names its source and claims no accreditation', () => {
  expect(rubric.provenance?.source).toBeTruthy();
  expect(rubric.provenance?.note).toContain('not an accreditation');
  expect(shippedText).not.toMatch(/quest/i);
});
