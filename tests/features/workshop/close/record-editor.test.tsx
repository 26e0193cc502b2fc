import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { paths } from '../../../../src/data/documents/paths.ts';
import { replaceText } from '../../../../src/data/documents/text-binding.ts';
import { agree } from '../../../../src/data/workshops/live/open-workshop.ts';
import { addEntry, addGroup, decideEntry } from '../../../../src/data/workshops/workshop-commands.ts';
import { notAgreed, statementAnswer } from '../../../../src/domain/assessment/assessment.ts';
import { unitState } from '../../../../src/domain/workshop/workshop.ts';
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

describe('what only people can write in the record', () => {
  test('keeps each text about the day in its place', async () => {
    const shown = await aRecord(say);
    for (const [label, words] of [
      ['Summary of the day', 'We met and rated.'],
      ['Opening words', 'Dear all,'],
      ['So what?', 'Trust is cheap.'],
      ['Anything else people said about the day', 'More time.'],
      ['Thank you', 'To the museum.'],
    ] as const)
      await shown.user.type(screen.getByRole('textbox', { name: label }), words);
    await shown.user.type(question().getByRole('textbox', { name: 'Themes, in a sentence or two' }), 'Mostly trust.');
    expect(shown.workshop.now().record).toMatchObject({
      summary: 'We met and rated.',
      opening: 'Dear all,',
      soWhat: 'Trust is cheap.',
      comments: 'More time.',
      thanks: 'To the museum.',
    });
    expect(shown.workshop.now().themes.get('celebrate')).toBe('Mostly trust.');
  });

  test('has the notes of the talk and why a level was not agreed, to correct', async () => {
    const shown = await aRecord((workshop) => {
      replaceText(workshop.document.doc, paths.unit('plan-1').said, 'The list came late.');
      agree(workshop, 'plan-2', notAgreed({ low: 2, high: 4 }), 'Level');
    });
    const talk = within(screen.getByRole('region', { name: 'What was said about the statements' }));
    expect(talk.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Plan, statement 1',
      'Plan, statement 2: Not agreed, 2 to 4',
    ]);
    const note = talk.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was said about Plan, statement 1' });
    expect(note.value).toBe('The list came late.');
    await shown.user.clear(note);
    await shown.user.type(note, 'The list came too late.');
    await shown.user.type(talk.getByRole('textbox', { name: 'Why Plan, statement 2 was not agreed' }), 'Two views.');
    const [tick] = talk.getAllByRole('checkbox', { name: 'Partners may read this too' });
    if (tick) await shown.user.click(tick);
    expect(unitState(shown.workshop.now(), 'plan-1')).toMatchObject({
      said: 'The list came too late.',
      saidForPartners: true,
    });
    expect(statementAnswer(shown.workshop.open.now(), 'plan-2').reason).toBe('Two views.');
  });

  test('has no section for a talk that did not take place', async () => {
    await aRecord();
    expect(screen.queryByText('What was said about the statements')).toBeNull();
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
