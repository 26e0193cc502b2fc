/** Notes of workshop discussions on the pages of a stage. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { beginWorkshop, openWorkshop } from '../../../src/data/workshops/live/open-workshop.ts';
import { setUp } from '../../../src/data/workshops/workshop-commands.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { type Desk, showScreen } from '../../support/screen.tsx';

/** A workshop about the assessment with a note on each of these units. */
const talkedAbout =
  (...units: readonly string[]) =>
  async (open: OpenAssessment, { workspace, appData }: Desk): Promise<void> => {
    const id = await beginWorkshop(workspace, open, null);
    const opened = await openWorkshop(workspace, id, appData.status);
    if (!opened.ok) throw new Error(opened.problem.type);
    const { document } = opened.value;
    document.doc.transact(() => {
      setUp(document, 'day', '2026-11-14');
      for (const unit of units) replaceText(document.doc, paths.unit(unit).said, `Said about ${unit}.`);
    });
    await workspace.settled();
    opened.value.votes.close();
  };

const section = () => screen.findByRole('region', { name: 'What was said in the workshop' });

describe('notes of a workshop', () => {
  test('are on the stage page with their statement, and lead to the record', async () => {
    await showScreen(stage, { at: 'plan', given: talkedAbout('plan', 'plan-2', 'do-1') });
    const notes = within(await section());
    expect(notes.getAllByRole('term').map((term) => term.textContent)).toEqual(['The whole stage', 'Statement 2']);
    expect(notes.getAllByRole('definition').map((words) => words.textContent)).toEqual([
      'Said about plan.',
      'Said about plan-2.',
    ]);
    expect(notes.getByText(/14 November 2026/)).toBeTruthy();
    expect(notes.getByRole<HTMLAnchorElement>('link', { name: 'Our workshop' }).hash).toMatch(
      /^#\/workshop\/.+\/record$/,
    );
  });

  test('are on the page of their statement alone', async () => {
    await showScreen(stage, { at: 'plan/plan-2', given: talkedAbout('plan', 'plan-2') });
    expect(
      within(await section())
        .getAllByRole('definition')
        .map((words) => words.textContent),
    ).toEqual(['Said about plan-2.']);
  });

  test('leave no trace on a stage that was not talked about', async () => {
    const { workspace, open } = await showScreen(stage, { at: 'plan', given: talkedAbout('do-1') });
    await waitFor(async () =>
      expect(await workspace.storage.read(['workshops'], (reader) => reader.list('workshops'))).toMatchObject([
        { assessment: open.id, account: { notes: [{ unit: 'do-1' }] } },
      ]),
    );
    expect(screen.queryByText('What was said in the workshop')).toBeNull();
  });
});
