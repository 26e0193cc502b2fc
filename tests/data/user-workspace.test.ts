/** Order of the steps that open the user's workspace, and the effect of each one's failure. */
import { afterEach, expect, test } from 'vitest';
import type { SecondCopy } from '../../src/data/recovery/second-copy/second-copy.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { type Opening, openingSteps } from '../../src/data/user-workspace.ts';
import { runSteps, type Step } from '../../src/data/workspace/run-steps.ts';
import { listIgnoredErrors } from '../../src/lib/ignored-errors.ts';
import { testWorkspace } from '../support/test-workspace.ts';

afterEach(() => sessionStorage.clear());

async function anOpening(): Promise<Opening> {
  const results: Readonly<Record<string, unknown>> = { readSpilled: { files: [], documents: [] }, ahead: [], take: [] };
  const secondCopy = { request: async (type: string) => results[type] ?? null } as SecondCopy;
  return {
    workspace: await testWorkspace(),
    secondCopy,
    status: createSaveStatus(),
    unopened: [],
    spilled: Promise.resolve(),
  };
}

/** The opening steps, each noted in `run` when it begins; one of them fails. */
const noting = (run: string[], failing?: string): readonly Step<Opening>[] =>
  openingSteps.map((step) => ({
    ...step,
    run: async (opening) => {
      run.push(step.name);
      if (step.name === failing) throw new DOMException('failed on purpose', 'DataError');
      await step.run(opening);
    },
  }));

const ORDER = [
  'recover the tab stash',
  'pass deletions to the second copy',
  'stash unsaved updates when the page goes',
  'follow storage loss',
  'spill refused writes',
  'recover damaged documents',
  'recover spilled writes',
  'finish recovering spilled writes',
  'recover from the second copy',
  'recover from the copy of release 0.1',
  'update read models',
  'purge the trash',
];

test('the workspace opens in this order, and the page waits for the first seven steps only', async () => {
  const run: string[] = [];
  const { background } = await runSteps(noting(run), await anOpening());
  expect(run).toEqual(ORDER.slice(0, 8));
  await background;
  expect(run).toEqual(ORDER);
  expect(openingSteps.filter(({ mode }) => mode === 'background').map(({ name }) => name)).toEqual(ORDER.slice(7));
});

const required = openingSteps.filter(({ mode }) => mode === 'required').map(({ name }) => name);
const optional = openingSteps.filter(({ mode }) => mode !== 'required').map(({ name }) => name);

test.each(required)('the workspace does not open without the step "%s"', async (name) => {
  const run: string[] = [];
  await expect(runSteps(noting(run, name), await anOpening())).rejects.toThrow('failed on purpose');
  expect(run.at(-1)).toBe(name);
});

test.each(optional)('the workspace opens without the step "%s", and the failure is recorded', async (name) => {
  const run: string[] = [];
  const { background } = await runSteps(noting(run, name), await anOpening());
  await background;
  expect(run).toEqual(ORDER);
  expect(listIgnoredErrors().map(({ where }) => where)).toContain(name);
});

test('a stash that cannot be joined stays for the next page', async () => {
  const kept = [{ id: 'd', kind: 'assessment', state: 'AQID' }];
  sessionStorage.setItem('lanes.stash', JSON.stringify(kept));
  const opening = await anOpening();
  const refuse = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
  const typed = { id: 'e', kind: 'assessment', state: Uint8Array.of(4, 5, 6) } as const;
  const documents = { ...opening.workspace.documents, join: refuse, addUnsaved: refuse, unsaved: () => [typed] };
  await runSteps(openingSteps, { ...opening, workspace: { ...opening.workspace, documents } });
  dispatchEvent(new Event('pagehide'));
  expect(JSON.parse(sessionStorage.getItem('lanes.stash') ?? 'null')).toEqual([
    ...kept,
    { id: 'e', kind: 'assessment', state: 'BAUG' },
  ]);
});
