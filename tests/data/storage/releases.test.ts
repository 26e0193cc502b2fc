/** Databases and files of every release open in this one, record for record. */
import { expect, test } from 'vitest';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { readBackup } from '../../../src/data/import/validate-backup.ts';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import { type DatabaseFixture, everythingIn, expectedNow, fromText, lay } from '../../support/database-fixture.ts';
import { testWorkspace } from '../../support/test-workspace.ts';
import { freshName } from '../../support/windows.ts';

const files = import.meta.glob<string>('../../fixtures/releases/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const releases = [...new Set(Object.keys(files).map((path) => path.split('/').at(-2) ?? ''))];

function file(release: string, name: string): string {
  const text = files[`../../fixtures/releases/${release}/${name}`];
  if (text === undefined) throw new Error(`${release} has no ${name}`);
  return text;
}

test('there is a fixture of every release', () => {
  expect(releases).toEqual(['0.1.0']);
});

test.each(releases)('the database of %s', async (release) => {
  const name = freshName();
  await lay(name, fromText<DatabaseFixture>(file(release, 'database.json')));
  const workspace = await testWorkspace(name);
  expect(await everythingIn(workspace)).toEqual(expectedNow(file(release, 'expected.json')));
});

test.each(releases)('the backup of %s', async (release) => {
  const read = await readBackup(file(release, 'backup.lanes.json'), 'backup.lanes.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const workspace = await testWorkspace();
  await applyImport(workspace, [{ backup: read.value }]);
  expect(await everythingIn(workspace)).toEqual(expectedNow(file(release, 'expected.json')));
});

test.each(releases)('the rubric file of %s', (release) => {
  const read = parseRubric(file(release, 'rubric.json'), 'rubric.json');
  expect(read).toMatchObject({ ok: true, value: { unknown: [] } });
});
