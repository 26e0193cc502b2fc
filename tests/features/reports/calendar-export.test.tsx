import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAction } from '../../../src/data/assessments/assessment-commands.ts';
import { reports } from '../../../src/features/reports/feature.ts';
import { type Shown, showScreen } from '../../support/screen.tsx';

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Shows the page for a plan whose actions are due on these days. */
const showWithDates = (...days: readonly string[]): Promise<Shown> =>
  showScreen(reports, {
    given: (open) =>
      open.act('actions', () => {
        for (const by of days)
          addAction(open.document, {
            stage: 'plan',
            statement: null,
            origin: 'plan',
            texts: { words: 'Ask' },
            choices: { by },
          });
      }),
  });
const calendarButton = (): HTMLElement => screen.getByRole('button', { name: 'Calendar file' });

test('a plan without dates offers no calendar and says why', async () => {
  await showWithDates();
  expect(calendarButton().hasAttribute('disabled')).toBe(true);
  screen.getByText('No open action has a due date or a review date yet.');
});

test('a calendar is saved under the name of the organisation', async () => {
  const { user } = await showWithDates('2027-01-31');
  await user.click(calendarButton());
  await screen.findByText(/^Saved “harbour-lane-dates-[\d-]+\.ics”\.$/);
  expect(saved).toHaveLength(1);
});

test('a date that no calendar can hold is left out, and the page says so', async () => {
  const { user } = await showWithDates('2027-01-31', '9999-12-31');
  await user.click(calendarButton());
  await screen.findByText(/^Saved “.+\.ics”\. Dates too far ahead for calendars, not included: 1\.$/);
});

test('no file is saved when no calendar can hold any date', async () => {
  const { user } = await showWithDates('9999-12-31');
  await user.click(calendarButton());
  await screen.findByText(/^No file saved: there are no dates\. Dates too far ahead .+: 1\.$/);
  expect(saved).toEqual([]);
});
