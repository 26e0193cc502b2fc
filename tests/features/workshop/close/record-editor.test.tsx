import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { addEntry, addGroup, decideEntry } from '../../../../src/data/workshops/workshop-commands.ts';
import { PollPanel } from '../../../../src/features/workshop/close/poll-panel.tsx';
import RecordEditorPage from '../../../../src/features/workshop/close/record-editor-page.tsx';
import { aTestWorkshop, type TestWorkshop } from '../../../support/workshop-page.tsx';

type Prepare = NonNullable<NonNullable<Parameters<typeof aTestWorkshop>[0]>['prepare']>;

async function aRecord(prepare: Prepare = () => undefined, heads?: readonly number[]): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({ prepare, ...(heads && { heads }) });
  shown.show(RecordEditorPage);
  await screen.findByRole('heading', { level: 1, name: 'Record of the day' });
  return shown;
}

const say: Prepare = ({ document }) => {
  for (const [words, group] of [
    ['trust', 'members'],
    ['tea', 'staff'],
  ] as const) {
    const id = addEntry(document, { kind: 'word', question: 'celebrate', group, texts: { words } });
    decideEntry(document, id, 'shown', false);
  }
};

const question = () => within(screen.getByRole('region', { name: 'What do you think is worth celebrating?' }));
const entries = ({ workshop }: TestWorkshop) => workshop.now().entries;

describe('the record of the day', () => {
  test('says of a question that nothing was written down', async () => {
    await aRecord();
    expect(question().getByText('No answers were written down.')).toBeTruthy();
  });

  test('has each answer under its group, to put in or leave out', async () => {
    const shown = await aRecord(say);
    expect(question().getByText('Answer from Service users')).toBeTruthy();
    expect(question().getByText('Answer from Front-line staff')).toBeTruthy();
    await shown.user.click(question().getByRole('checkbox', { name: /^Include in the record ?: tea$/ }));
    await waitFor(() =>
      expect(entries(shown).map((entry) => [entry.words, entry.shown])).toEqual([
        ['trust', false],
        ['tea', true],
      ]),
    );
  });

  test('puts all answers in at once', async () => {
    const shown = await aRecord(say);
    await shown.user.click(question().getByRole('button', { name: 'Include all 2 answers' }));
    await waitFor(() => expect(entries(shown).every((entry) => entry.shown)).toBe(true));
    expect(question().queryByRole('button', { name: /^Include all/ })).toBeNull();
  });

  test('keeps what will be done and what was done about each question', async () => {
    const shown = await aRecord(say);
    await shown.user.type(question().getByRole('textbox', { name: 'We will' }), 'Keep the tea.');
    await shown.user.type(question().getByRole('textbox', { name: 'We did' }), 'Bought a kettle.');
    expect(shown.workshop.now().decisions.get('celebrate')).toEqual({ will: 'Keep the tea.', did: 'Bought a kettle.' });
  });

  test('says when and how people hear back', async () => {
    const shown = await aRecord();
    fireEvent.change(screen.getByLabelText('When will people hear back?'), { target: { value: '2026-12-12' } });
    await shown.user.type(screen.getByRole('textbox', { name: 'How will they hear?' }), 'By letter');
    await waitFor(() => expect(shown.workshop.now().hearBack).toEqual({ day: '2026-12-12', how: 'By letter' }));
  });

  test('warns that groups are not named while some are not counted', async () => {
    await aRecord(() => undefined, [9, 11]);
    expect(screen.getByText(/^Some groups were not counted/)).toBeTruthy();
  });

  test('does not warn once all groups are counted', async () => {
    await aRecord();
    expect(screen.queryByText(/^Some groups were not counted/)).toBeNull();
  });

  test('is a draft until it is approved, and can become one again', async () => {
    const { user } = await aRecord();
    expect(screen.getByText('This is a draft, and every copy says so.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Approve this record' }));
    await screen.findByText(/^Approved on /);
    await user.click(screen.getByRole('button', { name: 'Change it back to a draft' }));
    await screen.findByText('This is a draft, and every copy says so.');
  });

  test('is sent to the team, to partners, to everybody, and to each partner by itself', async () => {
    const { workshop } = await aRecord(({ document }) => void addGroup(document, 'partners', 'City Museum'));
    const links = within(screen.getByRole('region', { name: 'Approve and send' })).getAllByRole<HTMLAnchorElement>(
      'link',
    );
    expect(links.map((link) => link.textContent)).toEqual([
      'For the team',
      'For partners',
      'For everyone',
      'For City Museum',
    ]);
    expect(links[0]?.hash).toContain(`/report/record/${workshop.id}?as=team`);
    expect(links[3]?.hash).toMatch(/\?partner=/);
  });
});

describe('the closing poll', () => {
  test('counts hands, and takes them back', async () => {
    const shown = await aTestWorkshop();
    shown.show(PollPanel);
    const yes = () => screen.getByRole('button', { name: /^\d+ Yes\. Was it useful\? Add one$/ });
    for (let i = 0; i < 3; i++) await shown.user.click(yes());
    await shown.user.click(screen.getByRole('button', { name: /^\d+ No\. Did you feel heard\? Add one$/ }));
    await screen.findByText('3 hands');
    await shown.user.click(screen.getByRole('button', { name: 'Was it useful? Yes: subtract one' }));
    await screen.findByText('2 hands');
    expect(shown.workshop.now().poll).toEqual({ useful: [2, 0, 0], heard: [0, 0, 1] });
  });

  test('cannot take a hand back that is not there', async () => {
    const shown = await aTestWorkshop();
    shown.show(PollPanel);
    const fewer = screen.getAllByRole<HTMLButtonElement>('button', { name: /: subtract one$/ });
    expect(fewer.map(({ disabled }) => disabled)).toEqual(Array(6).fill(true));
  });
});
