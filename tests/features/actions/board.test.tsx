import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { ActionChoices } from '../../../src/domain/assessment/action.ts';
import { ActionBoard } from '../../../src/features/actions/board.tsx';
import { usePlan } from '../../../src/features/actions/use-plan.ts';
import { begunAssessment, type Desk, freshDesk } from '../../support/screen.tsx';

interface Written extends Partial<Pick<ActionChoices, 'status' | 'by' | 'impact' | 'effort'>> {
  readonly words: string;
  readonly lead?: string;
}

function Board({ open }: { readonly open: OpenAssessment }) {
  return <ActionBoard open={open} actions={usePlan(open).actions} />;
}

async function showBoard(...written: readonly Written[]): Promise<Desk & { readonly open: OpenAssessment }> {
  const desk = await freshDesk();
  const open = await begunAssessment(desk.workspace);
  for (const { words, lead = '', ...choices } of written)
    addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words, lead }, choices });
  open.now();
  render(<Board open={open} />);
  return { ...desk, open };
}

const column = (name: string) => within(screen.getByRole('region', { name }));
const cardsIn = (name: string): readonly (string | null)[] =>
  column(name)
    .queryAllByRole('link')
    .map((link) => link.textContent);

test('actions stand in a column of their status, with owner, due date and priority', async () => {
  await showBoard(
    { words: 'Phone the school', lead: 'Youth lead', by: '2099-03-01', impact: 'high', effort: 'low' },
    { words: 'Train staff', status: 'done' },
  );
  expect(cardsIn('To do')).toEqual(['Phone the school']);
  expect(cardsIn('In progress')).toEqual([]);
  expect(cardsIn('Done')).toEqual(['Train staff']);
  column('To do').getByText('Youth lead');
  column('To do').getByText(/1 Mar 2099/);
  column('To do').getByText(/Do first/);
  column('Done').getByText('No owner');
  column('Done').getByText('No due date');
});

test('an open action that is past its due date says so, a finished one does not', async () => {
  await showBoard({ words: 'A', by: '2020-01-31' }, { words: 'B', by: '2020-01-31', status: 'done' });
  column('To do').getByText('Overdue, 31 Jan 2020');
  column('Done').getByText('31 Jan 2020');
});

test('the list on a card moves it, says so, and one undo moves it back', async () => {
  const { open, user } = await showBoard({ words: 'Phone the school' });
  await user.selectOptions(screen.getByLabelText('Move “Phone the school” to'), 'in-progress');
  await waitFor(() => expect(cardsIn('In progress')).toEqual(['Phone the school']));
  expect(screen.getByRole('status').textContent).toBe('Moved to In progress: Phone the school');
  open.undo.undo();
  await waitFor(() => expect(cardsIn('To do')).toEqual(['Phone the school']));
});

test('Ctrl and an arrow key move the card to the next column, and the focus goes with it', async () => {
  await showBoard({ words: 'Phone the school' });
  const title = screen.getByRole('link', { name: 'Phone the school' });
  title.focus();
  fireEvent.keyDown(title, { key: 'ArrowRight', ctrlKey: true });
  await waitFor(() => expect(cardsIn('In progress')).toEqual(['Phone the school']));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Phone the school'));
  fireEvent.keyDown(document.activeElement ?? title, { key: 'ArrowLeft', ctrlKey: true });
  await waitFor(() => expect(cardsIn('To do')).toEqual(['Phone the school']));
});

test('an arrow key at an end, or without Ctrl, moves nothing', async () => {
  const { open } = await showBoard({ words: 'Phone the school' });
  const title = screen.getByRole('link', { name: 'Phone the school' });
  fireEvent.keyDown(title, { key: 'ArrowLeft', ctrlKey: true });
  fireEvent.keyDown(title, { key: 'ArrowRight' });
  open.now();
  expect(cardsIn('To do')).toEqual(['Phone the school']);
});

test('many cards are drawn in steps: the first open ones, and the last done ones', async () => {
  const many = Array.from({ length: 60 }, (_, i): Written => ({ words: `Open ${i}` }));
  const done = Array.from({ length: 12 }, (_, i): Written => ({ words: `Done ${i}`, status: 'done' }));
  const { user } = await showBoard(...many, ...done);
  expect(cardsIn('To do')).toHaveLength(50);
  expect(cardsIn('Done')).toEqual(done.slice(-10).map(({ words }) => words));
  await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  expect(cardsIn('To do')).toHaveLength(60);
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(cardsIn('Done')).toHaveLength(12);
});
