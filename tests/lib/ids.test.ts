import { expectTypeOf, test } from 'vitest';
import type {
  AssessmentId,
  OrganisationId,
  StageId,
  StatementId,
  UnitId,
  VoterId,
  WorkshopId,
} from '../../src/lib/ids.ts';
import type { routes } from '../../src/lib/routes.ts';

/** Checked by the compiler: `npm run check` compiles the tests. */
test('ids of two kinds cannot be mixed up', () => {
  expectTypeOf<WorkshopId>().not.toExtend<AssessmentId>();
  expectTypeOf<AssessmentId>().not.toExtend<WorkshopId>();
  expectTypeOf<OrganisationId>().not.toExtend<AssessmentId>();
  expectTypeOf<StatementId>().not.toExtend<StageId>();
  expectTypeOf<VoterId>().not.toExtend<UnitId>();
  expectTypeOf<AssessmentId>().not.toExtend<Parameters<typeof routes.workshop>[0]>();
});

test('a unit is a statement or a stage', () => {
  expectTypeOf<StatementId>().toExtend<UnitId>();
  expectTypeOf<StageId>().toExtend<UnitId>();
  expectTypeOf<UnitId>().not.toExtend<StageId>();
});

test('an id is a string, and a string from an address or a file is accepted as an id', () => {
  expectTypeOf<AssessmentId>().toExtend<string>();
  expectTypeOf<string>().toExtend<AssessmentId>();
});
