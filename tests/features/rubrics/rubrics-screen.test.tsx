import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { fileToImport } from '../../../src/data/import/file-to-import.ts';
import { rubrics } from '../../../src/features/rubrics/feature.ts';
import { aRubric, aStage } from '../../support/builders.ts';
import { type Desk, showPage } from '../../support/screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  fileToImport.setState(fileToImport.getInitialState(), true);
});

const fileOf = (content: unknown, name = 'ours.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, { type: 'application/json' });

const onShelf =
  (rubric: unknown) =>
  async ({ workspace }: Desk): Promise<void> => {
    await workspace.rubrics.add(JSON.stringify(rubric), 'test rubric');
  };

const chooseFile = async (user: Desk['user'], file: File): Promise<void> =>
  user.upload(await screen.findByLabelText(/^Choose a file/), file);

test('the shipped framework can be read and printed', async () => {
  await showPage(rubrics);
  const entry = within(await screen.findByRole('listitem'));
  entry.getByRole('heading', { level: 2, name: 'Engaging communities' });
  entry.getByText('Edition 1. 5 stages, 19 statements, 5 levels');
  expect(entry.getByRole('link', { name: 'Read' }).getAttribute('href')).toBe('#/rubrics/community-engagement/1');
  expect(entry.getByRole('link', { name: 'Print a blank form' }).getAttribute('href')).toBe(
    '#/form/community-engagement/1',
  );
});

test('a file is shown before it is added, and then stands in the list', async () => {
  const { user } = await showPage(rubrics);
  await chooseFile(user, fileOf(aRubric()));
  await screen.findByRole('heading', { level: 3, name: '“ours.json”: Small rubric, edition 1' });
  screen.getByText('2 stages, 5 statements, 5 levels');
  expect(screen.queryByRole('heading', { level: 2, name: 'Small rubric' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add to this device' }));
  await screen.findByText('Small rubric, edition 1, has been added. You can choose it when you start an assessment.');
  await screen.findByRole('heading', { level: 2, name: 'Small rubric' });
});

test('a file that is left is not added', async () => {
  const { user, workspace } = await showPage(rubrics);
  await chooseFile(user, fileOf(aRubric()));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  expect(await workspace.rubrics.list()).toHaveLength(1);
});

test('a file with faults is refused with every fault and its place', async () => {
  const { user, workspace } = await showPage(rubrics);
  await chooseFile(user, fileOf({ ...aRubric(), id: 'Not An Id', stages: [{ ...aStage('plan', 1), name: 'Plan' }] }));
  await screen.findByRole('heading', { level: 3, name: 'What to correct' });
  screen.getByText(/^\$\.id: expected /);
  screen.getByText(/^\$\.stages\[0\]\.name: expected /);
  expect(await workspace.rubrics.list()).toHaveLength(1);
});

test('a file that is no JSON is refused with the line and column', async () => {
  const { user } = await showPage(rubrics);
  await chooseFile(user, fileOf('{\n  "format": oops\n}'));
  await screen.findByText(/line 2/);
  expect(screen.queryByRole('button', { name: 'Add to this device' })).toBeNull();
});

test('properties that this version does not know are named and kept', async () => {
  const { user, workspace } = await showPage(rubrics);
  await chooseFile(user, fileOf({ ...aRubric(), colour: 'blue' }));
  await screen.findByText('This version of Lanes does not know one part of the file. The part is saved:');
  await user.click(screen.getByRole('button', { name: 'Add to this device' }));
  await screen.findByText(/has been added/);
  const added = (await workspace.rubrics.list()).find(({ row }) => row.id === 'small');
  expect(added?.row.text).toContain('"colour":"blue"');
});

test('another text under an edition that is here is refused', async () => {
  const { user } = await showPage(rubrics, { given: onShelf(aRubric()) });
  await chooseFile(user, fileOf(aRubric({ title: { en: 'Changed' } })));
  await user.click(await screen.findByRole('button', { name: 'Add to this device' }));
  await screen.findByText(/small/);
  expect(screen.queryByText(/has been added/)).toBeNull();
});

test('a framework is read with its stages, levels, parts, outcomes and source', async () => {
  const stage = {
    ...aStage('plan', 0),
    statements: [
      {
        id: 'plan-1',
        text: { en: 'Plans are co-produced.' },
        plain: { en: 'People plan with us.' },
        parts: [
          { id: 'a', text: { en: 'asked' } },
          { id: 'b', text: { en: 'answered' } },
        ],
        asWritten: { en: 'Plans is co-produced.', note: 'A slip.' },
      },
    ],
  };
  await showPage(rubrics, {
    at: '#/rubrics/small/1',
    given: onShelf(
      aRubric({
        about: { en: 'For small teams.' },
        stages: [stage, aStage('do', 1)],
        outcomes: [{ id: 'o1', text: { en: 'People are heard.' } }],
        provenance: { source: 'A paper form', licence: 'CC0', note: '' },
      }),
    ),
  });
  await screen.findByRole('heading', { level: 1, name: 'Small rubric' });
  for (const words of [
    'For small teams.',
    'What about plan?',
    'Plans are co-produced.',
    'People plan with us.',
    'Parts: asked and answered',
    'Original wording: Plans is co-produced. A slip.',
    'Embedded means this.',
    'People are heard.',
    'A paper form',
    'CC0',
  ])
    screen.getByText(words);
  expect(screen.queryByText('Note')).toBeNull();
});

test('the file of a framework is saved as it was added', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = await showPage(rubrics, { at: '#/rubrics/small/1', given: onShelf(aRubric()) });
  await user.click(await screen.findByRole('button', { name: 'Download file' }));
  expect(saved).toEqual(['small-1.json']);
});

test('a stage of very many statements is read in parts', async () => {
  const { user } = await showPage(rubrics, {
    at: '#/rubrics/small/1',
    given: onShelf(aRubric({ stages: [aStage('plan', 33), aStage('do', 1)] })),
  });
  const count = () => screen.getAllByText(/^Good practice plan/).length;
  await screen.findByRole('button', { name: 'Show 3 more statements' });
  expect(count()).toBe(30);
  await user.click(screen.getByRole('button', { name: 'Show 3 more statements' }));
  expect(count()).toBe(33);
});

test.each(['#/rubrics/nothing', '#/rubrics/community-engagement/99'])('%s leads back to the list', async (at) => {
  const { user } = await showPage(rubrics, { at });
  await user.click(await screen.findByRole('link', { name: 'All frameworks' }));
  await waitFor(() => expect(location.hash).toBe('#/rubrics'));
  await screen.findByRole('heading', { level: 1, name: 'Frameworks' });
});
