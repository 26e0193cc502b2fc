import { describe, expect, expectTypeOf, test } from 'vitest';
import * as Y from 'yjs';
import type { readAssessment } from '../../../src/data/assessments/assessment-document.ts';
import type { readOrganisation } from '../../../src/data/assessments/organisation-document.ts';
import {
  type AnyDocument,
  type DocumentHandle,
  documentHandle,
  idsIn,
} from '../../../src/data/documents/document-handle.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import type { DocumentKind } from '../../../src/data/storage/schema.ts';
import type { readWorkshop } from '../../../src/data/workshops/workshop-document.ts';
import type { StoredAnswer } from '../../../src/domain/assessment/stored-answer.ts';

/** Checked by the compiler: `npm run check` compiles the tests. */
describe('types of handles', () => {
  test('a handle of one kind cannot be passed where another kind is wanted', () => {
    expectTypeOf<DocumentHandle<'assessment'>>().toExtend<Parameters<typeof readAssessment>[0]>();
    expectTypeOf<DocumentHandle<'workshop'>>().toExtend<Parameters<typeof readWorkshop>[0]>();
    expectTypeOf<DocumentHandle<'workshop'>>().not.toExtend<Parameters<typeof readAssessment>[0]>();
    expectTypeOf<DocumentHandle<'assessment'>>().not.toExtend<Parameters<typeof readWorkshop>[0]>();
    expectTypeOf<DocumentHandle<'assessment'>>().not.toExtend<Parameters<typeof readOrganisation>[0]>();
    expectTypeOf<DocumentHandle<'organisation'>>().not.toExtend<DocumentHandle<'workshop'>>();
  });

  test('a handle of any kind can be compared and restored', () => {
    expectTypeOf<DocumentHandle<DocumentKind>>().toExtend<AnyDocument>();
    expectTypeOf<DocumentHandle<'workshop'>>().toExtend<AnyDocument>();
  });

  test('a register takes values of its own type and paths of its own document', () => {
    const { registers } = documentHandle('assessment', new Y.Doc());
    type Path = Parameters<typeof registers.value>[0];
    expectTypeOf(paths.statement('plan-1').answer).toExtend<Path>();
    expectTypeOf(paths.stage('plan').finished).toExtend<Path>();
    expectTypeOf(paths.stage('plan').now).not.toExtend<Path>();
    expectTypeOf(paths.unit('plan-1').round).not.toExtend<Path>();
    expectTypeOf<'stage/plan/finishd'>().not.toExtend<Path>();
    expectTypeOf(registers.decide<'statement/plan-1/answer'>)
      .parameter(1)
      .toEqualTypeOf<StoredAnswer>();
  });
});

test('all handles of a document share one index of registers', () => {
  const doc = new Y.Doc();
  const first = documentHandle('workshop', doc);
  first.registers.decide(paths.unit('plan-1').round, 2);
  expect(documentHandle('workshop', doc).registers).toBe(first.registers);
  expect(documentHandle('workshop', doc).registers.value('unit/plan-1/round')).toBe(2);
});

test('ids come from registers and from texts, each once', () => {
  const doc = new Y.Doc();
  const handle = documentHandle('workshop', doc);
  handle.registers.decide(paths.unit('plan-1').round, 1);
  doc.getText(paths.unit('plan-1').said).insert(0, 'Said.');
  doc.getText(paths.unit('do-1').said).insert(0, 'Said.');
  doc.getText(paths.group('unit').name).insert(0, 'Another kind of thing');
  expect(idsIn(handle, 'unit').toSorted()).toEqual(['do-1', 'plan-1']);
});
