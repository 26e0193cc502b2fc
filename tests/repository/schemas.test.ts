import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { backupSchema } from '../../src/domain/exchange/backup-file.ts';
import { resultsSchema } from '../../src/domain/exchange/results-file.ts';
import { rubricSchema } from '../../src/domain/rubric/rubric.ts';

/** What cannot be said in JSON Schema (ids that stand once in a file, 500 statements in all) is said in rubric/README.md. */
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
