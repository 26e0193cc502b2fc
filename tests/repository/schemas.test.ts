import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { backupSchema } from '../../src/domain/exchange/backup-file.ts';
import { resultsSchema } from '../../src/domain/exchange/results-file.ts';
import { rubricSchema } from '../../src/domain/rubric/rubric.ts';

/** JSON Schema cannot express that ids are unique and statements at most 500 in total; rubric/README.md says so. */
const asFile = (schema: Parameters<typeof toJsonSchema>[0], title: string): string =>
  `${JSON.stringify({ ...toJsonSchema(schema, { errorMode: 'ignore' }), title }, null, 2)}\n`;

// After a change of a schema: npx vitest run --project unit tests/repository/schemas.test.ts -u
test('the published schema of rubric files is the one that the code reads by', async () => {
  await expect(asFile(rubricSchema, 'Lanes rubric')).toMatchFileSnapshot('../../rubric/rubric.schema.json');
});

test('the published schema of backups is the one that the code reads by', async () => {
  await expect(asFile(backupSchema, 'Lanes backup')).toMatchFileSnapshot('../../docs/backup.schema.json');
});

test('the published schema of results files is the one that the code reads by', async () => {
  await expect(asFile(resultsSchema, 'Lanes results')).toMatchFileSnapshot('../../docs/results.schema.json');
});
