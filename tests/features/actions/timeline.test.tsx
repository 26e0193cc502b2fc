import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addAction } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { ActionTimeline } from '../../../src/features/actions/timeline.tsx';
import { usePlan } from '../../../src/features/actions/use-plan.ts';
import { placeOnYear, yearFrom } from '../../../src/features/actions/year.ts';
import { today } from '../../../src/ui/browser/today.ts';
import { begunAssessment, type Desk, freshDesk } from '../../support/screen.tsx';

interface Written {
  readonly words: string;
  readonly by: string | null;
  readonly lead?: string;
}

function Timeline({ open }: { readonly open: OpenAssessment }) {
  return <ActionTimeline open={open} actions={usePlan(open).actions} />;
}

async function showTimeline(...written: readonly Written[]): Promise<Desk & { readonly open: OpenAssessment }> {
  const desk = await freshDesk();
  const open = await begunAssessment(desk.workspace);
  for (const { words, by, lead = '' } of written)
    addAction(open.document, {
      stage: 'plan',
      statement: null,
      origin: 'stage',
      texts: { words, lead },
      choices: { by },
    });
  open.now();
  render(<Timeline open={open} />);
  return { ...desk, open };
}

const listed = (): readonly (string | null)[] => screen.queryAllByRole('link').map((link) => link.textContent);
/** A day some months after this one's month. */
const inMonths = (months: number): string => yearFrom(today(), months).start;

test('actions stand by due date, undated ones last, with owner and stage', async () => {
  await showTimeline(
    { words: 'No date', by: null },
    { words: 'Later', by: inMonths(3) },
    { words: 'Sooner', by: inMonths(1), lead: 'Youth lead' },
  );
  expect(listed()).toEqual(['Sooner', 'Later', 'No date']);
  screen.getByText('Youth lead · Stage plan');
  screen.getByRole('heading', { name: 'No due date yet' });
});

test('a due date is changed in the row, as one step that can be undone', async () => {
  const { open } = await showTimeline({ words: 'Phone', by: inMonths(1) }, { words: 'Write', by: null });
  fireEvent.change(screen.getByLabelText('Due date of “Write”'), { target: { value: inMonths(0) } });
  await waitFor(() => expect(listed()).toEqual(['Write', 'Phone']));
  open.undo.undo();
  await waitFor(() => expect(listed()).toEqual(['Phone', 'Write']));
});

test('actions outside the year are counted, and a button leads to them', async () => {
  const { user } = await showTimeline({ words: 'Old', by: inMonths(-5) }, { words: 'Far', by: inMonths(14) });
  screen.getByText('1 action is due earlier');
  screen.getByText('1 action is due later');
  screen.getByText('No action is due in these 12 months.');
  await user.click(screen.getByRole('button', { name: 'Earlier' }));
  expect(listed()).toEqual(['Old']);
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(listed()).toEqual(['Far']);
  expect(within(document.body).queryByText('1 action is due later')).toBeNull();
});

describe('a year of the timeline', () => {
  test.each([
    ['2026-12-31', -1, '2026-11-01', '2027-11-01'],
    ['2026-01-15', -1, '2025-12-01', '2026-12-01'],
    ['2026-01-15', 12, '2027-01-01', '2028-01-01'],
  ])('seen on %s and moved by %i months, runs from %s to %s', (day, months, start, end) =>
    expect(yearFrom(day, months)).toMatchObject({ start, end }),
  );

  test('places its days in order from 0 to 1, and other days at its ends', () => {
    const year = yearFrom('2026-12-01', -1);
    expect(placeOnYear(year, '2026-11-01')).toBe(0);
    expect(placeOnYear(year, '2020-01-01')).toBe(0);
    expect(placeOnYear(year, '2030-01-01')).toBe(1);
    const days = fc.date({ min: new Date('2026-11-01'), max: new Date('2027-10-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [a, b].map((day) => day.toISOString().slice(0, 10)).toSorted();
        expect(placeOnYear(year, first ?? '')).toBeLessThanOrEqual(placeOnYear(year, second ?? ''));
      }),
    );
  });
});
