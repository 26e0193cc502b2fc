/**
 * Runs in a page of any browser: writes the data of each release into the browser's storage, opens it with the code of this build, and compares
 * it record for record. The example's database stays, for the app to open.
 */

import { applyImport } from '../../../src/data/import/apply-import.ts';
import { PARSE_IN_WINDOW_LIMIT, readImport } from '../../../src/data/import/read-import.ts';
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
const fileOf = (release: string, name: string): string => files[`../../fixtures/releases/${release}/${name}`] ?? '';

interface Expected {
  readonly [id: string]: { readonly assessment: { readonly stages: { readonly plan: { readonly now: string } } } };
}

/** Each throws where the data differs. */
const things: Record<string, (release: string) => Promise<void>> = {
  async database(release) {
    const name = freshName();
    await lay(name, fromText<DatabaseFixture>(fileOf(release, 'database.json')));
    same(await everythingIn(await testWorkspace(name)), release);
  },
  async backup(release) {
    // Padded, so that it is read in a worker as large files are.
    const file = new File(
      [fileOf(release, 'backup.lanes.json').padEnd(PARSE_IN_WINDOW_LIMIT + 1)],
      'backup.lanes.json',
    );
    const found = await readImport(file);
    if (found.state !== 'backup') throw new Error(JSON.stringify(found));
    const workspace = await testWorkspace();
    await applyImport(workspace, [found]);
    same(await everythingIn(workspace), release);
  },
  async rubric(release) {
    const read = parseRubric(fileOf(release, 'rubric.json'), 'rubric.json');
    if (!read.ok || read.value.unknown.length > 0) throw new Error(JSON.stringify(read));
  },
};

function same(found: unknown, release: string): void {
  const wanted = inOneOrder(expectedNow(fileOf(release, 'expected.json')));
  const got = inOneOrder(found);
  if (got === wanted) return;
  const at = [...wanted].findIndex((letter, i) => letter !== got[i]);
  throw new Error(
    `…${got.slice(Math.max(0, at - 60), at + 60)}… instead of …${wanted.slice(Math.max(0, at - 60), at + 60)}…`,
  );
}

const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const window = new URLSearchParams(location.search).get('w') ?? '';
const report = (what: Record<string, unknown>): Promise<unknown> =>
  fetch('../driver/report', { method: 'POST', body: JSON.stringify({ window, at: Date.now(), ...what }) });

for (const release of releases) {
  for (const [thing, opens] of Object.entries(things)) {
    const why = await opens(release).then(
      () => '',
      (error: unknown) => String(error),
    );
    await report({ kind: 'opened', text: `${thing} of ${release}`, value: why });
  }
}
// The newest release's database under the name of the example's, whose ids begin with "example".
const newest = releases.at(-1) ?? '';
await lay('lanes-example', fromText<DatabaseFixture>(fileOf(newest, 'database.json')));
const expected = JSON.parse(fileOf(newest, 'expected.json')) as Expected;
await report({
  kind: 'laid',
  value: Object.entries(expected).map(([id, { assessment }]) => ({
    hash: `#/assessment/${id}/stage/plan`,
    text: assessment.stages.plan.now,
  })),
});
