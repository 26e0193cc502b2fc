import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { decideAction } from '../../../../src/data/assessments/assessment-commands.ts';
import { addEntry, decideEntry } from '../../../../src/data/workshops/workshop-commands.ts';
import { answersTo, type EntryKind } from '../../../../src/domain/workshop/entry.ts';
import { Panel } from '../../../../src/features/workshop/facilitator/panels/panel.tsx';
import { aTestWorkshop, type TestWorkshop } from '../../../support/workshop-page.tsx';

type OpenedWorkshop = TestWorkshop['workshop'];

const enter = (
  { document }: OpenedWorkshop,
  kind: EntryKind,
  words: string,
  question: string | null,
  group: string | null = 'members',
): string => {
  const id = addEntry(document, { kind, question, group, texts: { words } });
  decideEntry(document, id, 'shown', false);
  return id;
};

async function panelAt(
  cue: string,
  prepare: (workshop: OpenedWorkshop) => void = () => undefined,
): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({ cue, prepare });
  shown.showPart(Panel);
  await screen.findByRole('complementary');
  return shown;
}

const entries = ({ workshop }: TestWorkshop) => workshop.now().entries;
const wordsIn = (shown: TestWorkshop) => answersTo(shown.workshop.now().entries, 'celebrate', 'word');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('words', () => {
  const atWords = (prepare?: (workshop: OpenedWorkshop) => void) => panelAt('answers/celebrate', prepare);

  test('are written one after the other with Enter, and stay hidden from the room', async () => {
    const shown = await atWords();
    const box = screen.getByRole('textbox', { name: 'Type a word, then press Enter' });
    await shown.user.type(box, 'trust{Enter}');
    await shown.user.type(screen.getByRole('textbox', { name: 'Type a word, then press Enter' }), 'tea{Enter}');
    expect(wordsIn(shown).map(({ words, shown: visible }) => [words, visible])).toEqual([
      ['trust', false],
      ['tea', false],
    ]);
  });

  test('that are the same are counted together', async () => {
    await atWords((workshop) => {
      for (const word of ['trust', 'Trust', 'tea']) enter(workshop, 'word', word, 'celebrate');
    });
    const lines = within(screen.getByRole('list', { name: 'Words' })).getAllByRole('listitem');
    expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual(['2 trust', '1 tea']);
  });

  test('that are nearly the same are counted together only when people say so, and apart again', async () => {
    const shown = await atWords((workshop) => {
      for (const word of ['gaining confidence', 'confidence']) enter(workshop, 'word', word, 'celebrate');
    });
    const list = () => within(screen.getByRole('list', { name: 'Words' })).getAllByRole('listitem');
    expect(list()).toHaveLength(2);
    await shown.user.click(button(/^Yes, count them together/));
    await waitFor(() => expect(list()).toHaveLength(1));
    await shown.user.click(await screen.findByRole('button', { name: 'Count separately again', hidden: true }));
    await waitFor(() => expect(list()).toHaveLength(2));
  });

  test('are shown one by one or all at once', async () => {
    const shown = await atWords((workshop) => {
      for (const word of ['trust', 'tea', 'time']) enter(workshop, 'word', word, 'celebrate');
    });
    await shown.user.click(screen.getByRole('switch', { name: /: tea$/ }));
    await waitFor(() =>
      expect(
        wordsIn(shown)
          .filter((word) => word.shown)
          .map(({ words }) => words),
      ).toEqual(['tea']),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'Show all (2)' }));
    await waitFor(() => expect(wordsIn(shown).every((word) => word.shown)).toBe(true));
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });
});

describe('answers by group', () => {
  const atAnswers = (prepare?: (workshop: OpenedWorkshop) => void) =>
    panelAt('answers/shapes', (workshop) => {
      workshop.document.registers.decide('question/shapes/on', true);
      prepare?.(workshop);
    });

  test('are written for the group that says them', async () => {
    const shown = await atAnswers();
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Who said it?' }), 'Front-line staff');
    await shown.user.type(
      screen.getByRole('textbox', { name: 'Type what they said, then press Enter' }),
      'The bus is late{Enter}',
    );
    await screen.findByRole('heading', { level: 3, name: 'Front-line staff said' });
    expect(entries(shown).map(({ group, words }) => [group, words])).toEqual([['staff', 'The bus is late']]);
  });

  test('can be corrected before they are shown', async () => {
    const shown = await atAnswers((workshop) => enter(workshop, 'said', 'The bus is lat', 'shapes'));
    await shown.user.type(screen.getByRole('textbox', { name: 'Edit the words' }), 'e');
    expect(entries(shown)[0]?.words).toBe('The bus is late');
  });

  test('are removed, and come back with undo', async () => {
    const shown = await atAnswers((workshop) => enter(workshop, 'said', 'The bus is late', 'shapes'));
    await shown.user.click(button(/^Remove/));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Edit the words' })).toBeNull());
    shown.workshop.undo.undo();
    await screen.findByRole('textbox', { name: 'Edit the words' });
  });
});

describe('ideas', () => {
  test('on a condition ask for the condition', async () => {
    const shown = await panelAt('ideas');
    await shown.user.click(screen.getByRole('radio', { name: 'Possible if…' }));
    await shown.user.type(
      screen.getByRole('textbox', { name: 'Type an idea, then press Enter' }),
      'Share the minibus{Enter}',
    );
    await shown.user.type(await screen.findByRole('textbox', { name: 'If what?' }), 'a driver is found');
    expect(entries(shown).map(({ words, possible, condition }) => [words, possible, condition])).toEqual([
      ['Share the minibus', 'if', 'a driver is found'],
    ]);
  });

  test('become actions of the plan once, with the condition as what they need', async () => {
    const shown = await panelAt('ideas', (workshop) => {
      const id = addEntry(workshop.document, {
        kind: 'idea',
        question: 'possible',
        group: null,
        texts: { words: 'Share the minibus', condition: 'A driver' },
      });
      decideEntry(workshop.document, id, 'possible', 'if');
    });
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Which stage is it for?' }), 'Do');
    await shown.user.click(button(/^Make this an action/));
    await screen.findByRole('link', { name: 'See it in Actions' });
    expect(screen.queryByRole('button', { name: /^Make this an action/ })).toBeNull();
    const [action] = [...shown.workshop.open.now().actions.values()];
    expect(action).toMatchObject({
      words: 'Share the minibus',
      resources: 'A driver',
      stage: 'do',
      origin: 'workshop',
    });
  });
});

describe('dots', () => {
  test('are counted per idea, and put the most wanted first', async () => {
    const shown = await panelAt('dots', (workshop) => {
      for (const words of ['Share the minibus', 'Chair in turn'])
        decideEntry(workshop.document, enter(workshop, 'idea', words, 'possible'), 'shown', true);
    });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Dots for Chair in turn' });
    fireEvent.input(box, { target: { value: '14' } });
    fireEvent.change(box);
    await screen.findByText(/84 in total\. 14 counted so far/);
    await shown.user.click(button('Add one dot for Share the minibus'));
    await screen.findByText(/15 counted so far/);
    const order = screen.getAllByRole('textbox', { name: /^Dots for/ }).map((dots) => dots.getAttribute('aria-label'));
    expect(order).toEqual(['Dots for Chair in turn', 'Dots for Share the minibus']);
  });

  test('never go below nought', async () => {
    const shown = await panelAt('dots', (workshop) =>
      decideEntry(workshop.document, enter(workshop, 'idea', 'Chair in turn', 'possible'), 'shown', true),
    );
    await shown.user.click(button('Subtract one dot for Chair in turn'));
    expect(entries(shown)[0]?.dots).toBe(0);
  });
});

describe('the plan of the room', () => {
  const withAction = async (cue: string): Promise<TestWorkshop> => {
    const shown = await panelAt('ideas', (workshop) => enter(workshop, 'idea', 'Share the minibus', 'possible'));
    await shown.user.click(button(/^Make this an action/));
    await screen.findByRole('link', { name: 'See it in Actions' });
    const [made] = [...shown.workshop.open.now().actions.keys()];
    if (made === undefined) throw new Error('The idea is an action');
    if (cue === 'decide') {
      decideAction(shown.workshop.open.document, made, 'impact', 'high');
      decideAction(shown.workshop.open.document, made, 'effort', 'low');
    }
    shown.workshop.document.registers.decide('session/own/place', { cue, at: Date.now(), page: 0, covered: false });
    return shown;
  };
  const action = ({ workshop }: TestWorkshop) => [...workshop.open.now().actions.values()][0];

  test('says that there are no actions to sort yet', async () => {
    await panelAt('grid');
    expect(screen.getByText('No actions yet. First make actions from the ideas with the most dots.')).toBeTruthy();
  });

  test('sorts an action by how much it would help and how hard it is', async () => {
    const shown = await withAction('grid');
    const impact = await screen.findByRole('group', { name: 'Impact' });
    await shown.user.click(within(impact).getByRole('radio', { name: 'High' }));
    await shown.user.click(within(screen.getByRole('group', { name: 'Effort' })).getByRole('radio', { name: 'Low' }));
    await waitFor(() => expect(action(shown)).toMatchObject({ impact: 'high', effort: 'low' }));
  });

  test('gives an action a lead and a day, and says whether the hours suffice', async () => {
    const shown = await withAction('decide');
    await shown.user.type(await screen.findByRole('textbox', { name: 'Owner (a role)' }), 'Youth worker');
    fireEvent.change(screen.getByLabelText('Due date'), { target: { value: '2027-01-31' } });
    await waitFor(() => expect(action(shown)?.by).toBe('2027-01-31'));
    expect(action(shown)?.lead).toBe('Youth worker');
    const hours = screen.getByRole('textbox', { name: 'Hours available each month' });
    fireEvent.input(hours, { target: { value: '1' } });
    fireEvent.change(hours);
    await screen.findByText(/^The projector screen shows hours only/);
    const needed = screen.getByRole('textbox', { name: 'Hours a month (optional)' });
    fireEvent.input(needed, { target: { value: '3' } });
    fireEvent.change(needed);
    await screen.findByText(/^These actions need 3 hours a month. That is more than you have/);
    await shown.user.click(screen.getByRole('switch', { name: /^We do it/ }));
    await waitFor(() => expect(action(shown)?.priority).toBe('park'));
  });
});

describe('quotes', () => {
  const aQuote = async (): Promise<TestWorkshop> => {
    const shown = await panelAt('waiting');
    await shown.user.click(screen.getByText('Quotes with consent'));
    await shown.user.click(button('Add a quote'));
    await shown.user.type(await screen.findByRole('textbox', { name: 'What they said' }), 'They laughed.');
    return shown;
  };

  test('have no audience without consent', async () => {
    await aQuote();
    expect(screen.getByText('Not shown to anyone yet.')).toBeTruthy();
  });

  test('stay in the team until the risk for the speaker was looked at', async () => {
    const { user } = await aQuote();
    await user.click(screen.getByRole('checkbox', { name: 'the team' }));
    await user.click(screen.getByRole('checkbox', { name: 'everyone' }));
    await screen.findByText(/^May be shown to the team\. Shown to the team only until/);
    await user.click(screen.getByRole('checkbox', { name: /^We checked together what a stranger could tell/ }));
    await screen.findByText(/^May be shown to the team, the partners who were here,? and everyone\.$/);
  });

  test('are no longer shown once the consent has run out', async () => {
    const { user } = await aQuote();
    await user.click(screen.getByRole('checkbox', { name: 'the team' }));
    fireEvent.change(screen.getByLabelText(/^Consent ends on/), { target: { value: '2020-01-01' } });
    await screen.findByText('Consent has ended.');
  });

  test('have the speaker’s role and organisation, and the question that they go with', async () => {
    const { user, workshop } = await aQuote();
    await user.type(screen.getByRole('textbox', { name: 'Speaker’s role' }), 'Housing officer');
    await user.type(screen.getByRole('textbox', { name: 'Speaker’s organisation' }), 'Foldgate Homes');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Goes with' }), 'celebrate');
    expect(workshop.now().entries).toMatchObject([
      { words: 'They laughed.', speaker: 'Housing officer', organisation: 'Foldgate Homes', question: 'celebrate' },
    ]);
  });

  test('warn about a small group', async () => {
    const shown = await aQuote();
    shown.workshop.document.registers.decide('group/senior/people', 2);
    await shown.user.selectOptions(
      screen.getByRole('combobox', { name: 'Which group were they in?' }),
      'Commissioners and senior staff',
    );
    await screen.findByText(/“Commissioners and senior staff” has fewer than 5 people/);
  });
});

test('a presentation is noted under four headings', async () => {
  const shown = await panelAt('waiting');
  await shown.user.click(screen.getByText('Presentations'));
  await shown.user.click(button('Add a presentation'));
  for (const [label, words] of [
    ['Organisation', 'City Museum'],
    ['Outline', 'Old tickets'],
    ['Aims', 'More visits'],
    ['Benefits', 'Shared van'],
    ['What to consider next time', 'A meeting in May'],
  ] as const)
    await shown.user.type(await screen.findByRole('textbox', { name: label }), words);
  expect(entries(shown)[0]).toMatchObject({
    kind: 'presentation',
    words: 'City Museum',
    outline: 'Old tickets',
    aims: 'More visits',
    benefits: 'Shared van',
    next: 'A meeting in May',
  });
});
