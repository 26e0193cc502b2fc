import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { paths } from '../../../src/data/documents/paths.ts';
import { reports } from '../../../src/features/reports/feature.ts';
import { goTo, type Shown, showScreen } from '../../support/screen.tsx';
import { ACTION, fillPlan } from './assessment-with-plan.ts';

/** Shows the plan and saves a copy of it. */
async function withCopy(): Promise<Shown & { readonly id: string }> {
  const shown = await showScreen(reports, { at: 'plan', given: fillPlan });
  await shown.user.click(await screen.findByRole('button', { name: 'Save this version' }));
  // Compression and the checksum take longer than usual on a busy computer.
  const link = await screen.findByRole('link', { name: 'Open saved version' }, { timeout: 10_000 });
  const id = link.getAttribute('href')?.split('/').at(-1) ?? '';
  return { ...shown, id };
}

function rename({ open }: Shown, words: string): void {
  const [action] = [...open.now().actions.values()];
  open.text(`action/${action?.id}/words`, 'Typing').write(words);
}

const toCopy = ({ open, id }: { readonly open: Shown['open']; readonly id: string }, rest = '') =>
  goTo(`#/assessment/${open.id}/report/copy/${id}${rest}`);

/** Names in the list of differences whose only value is of the earlier, or of the later report. */
const named = (kept: string, missing: string) =>
  [...document.querySelectorAll('dl > div')].flatMap((row) =>
    row.querySelector(kept) && !row.querySelector(missing) ? [row.querySelector('dt')?.textContent] : [],
  );
const removed = () => named('del', 'ins');
const added = () => named('ins', 'del');

test('saving a copy states its checksum in three groups of four', async () => {
  await withCopy();
  expect(screen.getByText(/Version saved. Checksum: [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\./)).toBeTruthy();
});

test('a copy keeps its text when the plan changes', async () => {
  const shown = await withCopy();
  rename(shown, 'Visit the walking group');
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('Visit the walking group'));
  await toCopy(shown);
  await screen.findByText(/Version saved on/);
  expect(screen.getByRole('article').textContent).toContain(ACTION);
  expect(screen.getByRole('article').textContent).not.toContain('Visit the walking group');
});

test('a copy prints its checksum in the footer', async () => {
  const shown = await withCopy();
  const checksum = [...shown.open.now().copies.values()][0]?.checksum ?? 'none';
  await toCopy(shown);
  await screen.findByText(/Version saved on/);
  const short = checksum.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
  await waitFor(() =>
    expect(document.documentElement.style.getPropertyValue('--print-foot')).toContain(`, version ${short}`),
  );
});

test('the list of exports shows the copy with date and checksum', async () => {
  const shown = await withCopy();
  await goTo(`#/assessment/${shown.open.id}/report`);
  const list = (await screen.findByRole('heading', { name: 'Saved versions' })).closest('section');
  const link = within(list ?? document.body).getByRole('link');
  expect(link.textContent).toContain('Action plan');
  expect(link.getAttribute('href')).toBe(`#/assessment/${shown.open.id}/report/copy/${shown.id}`);
});

test('the comparison with today shows what has changed, before and after', async () => {
  const shown = await withCopy();
  rename(shown, 'Visit the walking group');
  await toCopy(shown, '/today');
  await screen.findByRole('heading', { level: 1, name: /differences?$/ });
  expect(removed()).toEqual([ACTION]);
  expect(added()).toEqual(['Visit the walking group']);
});

test('an unchanged report compares as the same', async () => {
  const shown = await withCopy();
  await toCopy(shown, '/today');
  expect(await screen.findByRole('heading', { level: 1, name: 'No differences' })).toBeTruthy();
});

test('two copies are compared in the order of their dates', async () => {
  const shown = await withCopy();
  rename(shown, 'Visit the walking group');
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain('Visit the walking group'));
  await shown.user.click(screen.getByRole('button', { name: 'Save this version' }));
  await waitFor(() => expect(shown.open.now().copies.size).toBe(2));
  const second = [...shown.open.now().copies.keys()].find((id) => id !== shown.id);
  await toCopy({ ...shown, id: second ?? '' }, `/${shown.id}`);
  await screen.findByRole('heading', { level: 1, name: /differences?$/ });
  expect(removed()).toEqual([ACTION]);
  expect(added()).toEqual(['Visit the walking group']);
  expect(screen.getByRole('combobox', { name: 'Compare with' }).textContent).toContain('today’s report');
});

test('a copy that is removed leads back to the list, and its address says that it is gone', async () => {
  const shown = await withCopy();
  await toCopy(shown);
  await shown.user.click(await screen.findByRole('button', { name: 'Delete saved version' }));
  await screen.findByRole('heading', { name: 'Saved versions' });
  expect(screen.getByText(/No saved versions yet/)).toBeTruthy();
  await toCopy(shown);
  const back = await screen.findByRole('link', { name: 'Back to reports' });
  expect(back.getAttribute('href')).toBe(`#/assessment/${shown.open.id}/report`);
});

test('a copy whose data is damaged is not shown', async () => {
  const shown = await withCopy();
  const { registers } = shown.open.document;
  const { made } = paths.snapshot(shown.id);
  registers.decide(made, { ...Object(registers.value(made)), checksum: '0'.repeat(64) });
  await toCopy(shown);
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  expect(await screen.findByRole('link', { name: 'Back to reports' })).toBeTruthy();
});
