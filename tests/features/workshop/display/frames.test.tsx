import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { openBallot } from '../../../../src/domain/workshop/ballot.ts';
import {
  DEFAULT_DISPLAY_SETTINGS,
  type DisplaySettings,
  type Frame,
  type FrameState,
  type UnitHead,
} from '../../../../src/domain/workshop/display/frame.ts';
import { FrameView } from '../../../../src/features/workshop/display/frame-view.tsx';
import { markGrid } from '../../../../src/features/workshop/display/results-board.tsx';
import { aGroup } from '../../../support/workshop-builders.ts';

const LEVELS = ['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded'];
const said = (text: string) => ({ text, lang: 'en' }) as const;

const UNIT: UnitHead = {
  id: 'plan-1',
  lane: 0,
  lanes: 5,
  stage: said('Plan'),
  number: { n: 1, of: 4 },
  words: said('The plan has been co-produced.'),
  plain: said('People wrote the plan with us.'),
};

interface Given {
  readonly look?: Partial<DisplaySettings>;
  readonly frame?: Partial<Omit<Frame, 'state'>>;
}

function show(state: FrameState, { look = {}, frame = {} }: Given = {}) {
  const whole: Frame = {
    step: 1,
    title: 'Partners’ day',
    blank: false,
    timer: null,
    page: { n: 1, of: 1 },
    ...frame,
    state,
  };
  return render(<FrameView frame={whole} look={{ ...DEFAULT_DISPLAY_SETTINGS, ...look }} />);
}

const items = () => screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
const heading = (name: string) => screen.getByRole('heading', { level: 1, name });

describe('a statement while people vote', () => {
  const groups = [aGroup('members', 'Members'), aGroup('staff', 'Staff', { people: 11 })];
  const voting = (round = 1): FrameState => ({
    type: 'ballot',
    unit: UNIT,
    levels: LEVELS,
    ballot: openBallot(
      groups,
      [
        { group: 'members', voted: 9 },
        { group: 'staff', voted: 3 },
      ],
      round,
    ),
    finding: null,
    talk: false,
    part: 'whole',
  });

  test('has the statement, the levels and how many have voted, and no group and no count of any level', () => {
    const { container } = show(voting());
    heading('The plan has been co-produced.');
    expect(screen.getByText('Statement 1 of 4')).toBeTruthy();
    expect(screen.getByText('12 of 20 in')).toBeTruthy();
    for (const level of LEVELS) expect(screen.getByText(level)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.textContent).not.toMatch(/Members|Staff|Middle vote|9|11/);
  });

  test('announces the number of votes', () => {
    show(voting());
    expect(screen.getByRole('status').textContent).toBe('12 of 20 in');
  });

  test('says only how many votes are in where heads were not counted', () => {
    show({
      ...voting(),
      ballot: openBallot([aGroup('members', 'Members', { people: null })], [{ group: 'members', voted: 3 }], 1),
    } as FrameState);
    expect(screen.getByText('3 votes in')).toBeTruthy();
  });

  test('asks to vote again in a second round', () => {
    show(voting(2));
    expect(screen.getByText('Vote again')).toBeTruthy();
  });

  test('has a gloss at the usual size of letters, and none with larger letters', () => {
    const { unmount } = show(voting());
    expect(screen.getByText('People wrote the plan with us.')).toBeTruthy();
    unmount();
    show(voting(), { look: { size: 120 } });
    expect(screen.queryByText('People wrote the plan with us.')).toBeNull();
    heading('The plan has been co-produced.');
  });
});

const row = (name: string, shape: number, levels: readonly number[], middle: number | null, others = 0) => ({
  names: [name],
  shapes: [shape],
  voters: levels.reduce((sum, n) => sum + n, others),
  tally: { levels, dontKnow: others, notApplicable: 0 },
  middle,
});
const results = (given: Partial<Extract<FrameState, { type: 'ballot' }>> = {}): FrameState => ({
  type: 'ballot',
  unit: UNIT,
  levels: LEVELS,
  ballot: {
    phase: 'revealed',
    round: 1,
    rows: [row('Members', 0, [0, 8, 1, 0, 0], 2), row('Staff', 1, [0, 0, 0, 5, 0], 4, 2)],
    before: [],
    voters: 16,
    people: 20,
    spread: {
      voters: 16,
      middle: 2,
      accord: 'mixed',
      gap: { apart: 2, low: { groups: ['members'], middle: 2 }, high: { groups: ['staff'], middle: 4 } },
      range: { low: 2, high: 4 },
      dontKnow: 2,
      manyDontKnow: false,
    },
  },
  finding: { number: 2, label: 'levels apart', ask: 'What do you see that others do not?' },
  talk: false,
  part: 'whole',
  ...given,
});

describe('results', () => {
  test('are said group by group, with every count and the middle vote', () => {
    show(results());
    expect(screen.getAllByRole('img').map((img) => img.getAttribute('aria-label'))).toEqual([
      'Members: 8 at 2 Emerging and 1 at 3 Developing. Middle of the group: 2 Emerging.',
      'Staff: 5 at 4 Established and 2 don’t know. Middle of the group: 4 Established.',
    ]);
  });

  test('draw one mark per vote, however many there are, and never a number instead', () => {
    show(results());
    const [members, staff] = screen.getAllByRole('img');
    if (!members || !staff) throw new Error('Two rows are drawn');
    // One mark beside the name, eight votes for 2, one for 3.
    expect(members.querySelectorAll('svg')).toHaveLength(1 + 8 + 1);
    expect(members.textContent).toBe('Members 9');
    // One mark beside the name, five votes, two who cannot say.
    expect(staff.querySelectorAll('svg')).toHaveLength(1 + 5 + 2);
  });

  test.each([
    [1, { rows: 2, columns: 3 }],
    [6, { rows: 2, columns: 3 }],
    [7, { rows: 3, columns: 3 }],
    [12, { rows: 3, columns: 4 }],
    [40, { rows: 3, columns: 14 }],
  ])('leave space for %i marks in the fullest cell', (most, grid) => {
    expect(markGrid(most)).toEqual(grid);
  });

  test('have no hollow mark and no key to one in a first round, whatever was answered', () => {
    const { container } = show(results());
    expect(container.querySelector('[class*="before"]')).toBeNull();
    expect(screen.queryByText('Before the talk')).toBeNull();
  });

  test('say the finding, the question and how many voted', () => {
    show(results());
    expect(screen.getByText('levels apart')).toBeTruthy();
    expect(screen.getByText('What do you see that others do not?')).toBeTruthy();
    expect(screen.getByText('16 of 20')).toBeTruthy();
  });

  test('leave how many voted out during the talk', () => {
    show(results({ talk: true }));
    expect(screen.queryByText('16 of 20')).toBeNull();
  });
});

describe('results in special cases', () => {
  test('of a group that gave no level have no middle vote', () => {
    const state = results();
    if (state.type !== 'ballot' || state.ballot.phase !== 'revealed') throw new Error('The round is revealed');
    show({ ...state, ballot: { ...state.ballot, rows: [row('Members', 0, [0, 0, 0, 0, 0], null, 5)] } });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Members: 5 don’t know.');
  });

  test('of a second round keep votes that are gone as rings', () => {
    const state = results();
    if (state.type !== 'ballot' || state.ballot.phase !== 'revealed') throw new Error('The round is revealed');
    const { container } = show({
      ...state,
      ballot: {
        ...state.ballot,
        round: 2,
        rows: [row('Members', 0, [0, 1, 2, 0, 0], 3)],
        before: [row('Members', 0, [0, 3, 0, 0, 0], 2)],
      },
    });
    // The two hollow votes and the mark of their key.
    expect(container.querySelectorAll('[class*="before"]')).toHaveLength(2 + 1);
    expect(screen.getByText('Before the talk')).toBeTruthy();
    // Beside the name: one vote at 2 and two that left it, two votes at 3.
    expect(screen.getByRole('img').querySelectorAll('svg')).toHaveLength(1 + 3 + 2);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('1 at 2 Emerging and 2 at 3 Developing');
  });

  test('take two pages with the largest letters: the board, then the question', () => {
    const { unmount } = show(results({ part: 'board' }), { look: { size: 140 }, frame: { page: { n: 1, of: 2 } } });
    expect(screen.getAllByRole('img')).toHaveLength(2);
    expect(screen.queryByText('levels apart')).toBeNull();
    unmount();
    show(results({ part: 'ask' }), { look: { size: 140 }, frame: { page: { n: 2, of: 2 } } });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('levels apart')).toBeTruthy();
  });

  test('replace a statement that is too long for the board by its gloss', () => {
    show(results({ unit: { ...UNIT, words: said('x'.repeat(151)) } }));
    heading('People wrote the plan with us.');
  });
});

describe('agreement', () => {
  type AgreeState = Extract<FrameState, { type: 'agree' }>;
  const agreement = (
    agreed: AgreeState['agreed'],
    differently = false,
    more: Partial<AgreeState> = {},
  ): FrameState => ({
    type: 'agree',
    unit: UNIT,
    levels: LEVELS,
    agreed,
    differently,
    dissent: '',
    votes: [],
    ...more,
  });

  test('shows the votes under the levels, with a mark for each and a key', () => {
    const row = (names: readonly string[], shape: number, levels: readonly number[]) => ({
      names,
      shapes: [shape],
      voters: 8,
      tally: { levels, dontKnow: 0, notApplicable: 0 },
      middle: 2,
    });
    const votes = [row(['Members'], 0, [1, 7, 0, 0, 0]), row(['Staff'], 1, [0, 3, 2, 0, 0])];
    show(agreement(null, false, { votes }));
    expect(screen.getByRole('img', { name: 'Members: 7 and Staff: 3' }).querySelectorAll('svg')).toHaveLength(10);
    expect(screen.getByRole('img', { name: 'Members: 1' }).querySelectorAll('svg')).toHaveLength(1);
    expect(screen.getByText('Staff')).toBeTruthy();
  });

  test('names who saw it differently', () => {
    show(agreement(2, true, { dissent: 'Senior saw it as 4 Established' }));
    expect(screen.getByText('Senior saw it as 4 Established')).toBeTruthy();
  });

  test('says that most do not know', () => {
    show(agreement('dont-know'));
    expect(screen.getByText('Don’t know')).toBeTruthy();
  });

  test('asks where we are while nothing is agreed', () => {
    show(agreement(null));
    expect(screen.getByRole('status').textContent).toBe('Which level describes us today?');
  });

  test('says the level that was agreed', () => {
    show(agreement(2));
    expect(screen.getByRole('status').textContent).toBe('We agree: 2 Emerging');
  });

  test('says the range that was not agreed', () => {
    show(agreement({ low: 1, high: 4 }));
    expect(screen.getByRole('status').textContent).toBe('Not agreed: 1 to 4Why do we see it differently?');
  });

  test('keeps that some saw it differently', () => {
    show(agreement(2, true));
    expect(screen.getByText('Some people saw it differently. We record that.')).toBeTruthy();
  });
});

describe('the beginning and the end', () => {
  test('the welcome has the title and each group with its heads', () => {
    show({
      type: 'waiting',
      title: 'Partners’ day',
      groups: [
        { name: 'Members', people: 9 },
        { name: 'Staff', people: null },
      ],
    });
    heading('Partners’ day');
    expect(items()).toEqual(['Members9', 'Staff']);
  });

  test('the rules are three', () => {
    show({ type: 'rules' });
    expect(items()).toHaveLength(3);
  });

  test('the scale has each level with its meaning', () => {
    show({
      type: 'scale',
      levels: LEVELS.map((label, i) => ({ n: i + 1, label, means: said(`${label} means this.`) })),
    });
    heading('Five levels. Not a test.');
    expect(items()[1]).toBe('2Emerging Emerging means this.');
  });

  test('a scale of four levels does not claim to have five', () => {
    show({ type: 'scale', levels: [{ n: 1, label: 'Not yet', means: said('') }] });
    heading('The levels');
  });

  test('the pause says when it ends', () => {
    const startedAt = new Date('2026-11-14T10:30:00').getTime();
    show({ type: 'pause' }, { frame: { timer: { startedAt, minutes: 15, pausedAt: null } } });
    expect(screen.getByText(/^Back at 10:45/)).toBeTruthy();
  });

  test('the closing poll asks both questions', () => {
    show({ type: 'poll' });
    heading('Was today useful?');
    expect(screen.getByText('Did you feel heard?')).toBeTruthy();
  });

  test('the thanks say when and how people hear back', () => {
    show({ type: 'thanks', hearBack: '2026-12-12', how: 'By letter' });
    expect(screen.getByText('You will hear back by 12 December 2026.')).toBeTruthy();
    expect(screen.getByText('By letter')).toBeTruthy();
  });

  test('the thanks promise nothing where nothing was decided', () => {
    show({ type: 'thanks', hearBack: null, how: ' ' });
    expect(screen.queryByText(/hear back/)).toBeNull();
  });
});

describe('questions and answers', () => {
  test('a question names the groups that are asked', () => {
    show({ type: 'ask', question: 'What is worth celebrating?', groups: ['Members', 'Staff'] });
    heading('What is worth celebrating?');
    expect(items()).toEqual(['Members', 'Staff']);
  });

  test('words have their counts, and those of last time beside them', () => {
    show({
      type: 'words',
      question: 'What is worth celebrating?',
      words: [
        { words: 'trust', count: 2 },
        { words: 'tea', count: 1 },
      ],
      before: ['time', 'space'],
    });
    expect(items()).toEqual(['2trust', '1tea']);
    expect(screen.getByText('Last time: time and space')).toBeTruthy();
  });

  test('answers have the group that gave them', () => {
    show({ type: 'said', question: 'What shapes it?', group: 'Members', lines: ['The bus times'] });
    expect(screen.getByRole('heading', { level: 2, name: 'Members said' })).toBeTruthy();
    expect(items()).toEqual(['The bus times']);
  });

  test.each<[string, FrameState]>([
    ['words', { type: 'words', question: 'What?', words: [], before: [] }],
    ['answers', { type: 'said', question: 'What?', group: '', lines: [] }],
  ])('%s say that nothing is written up yet', (_, state) => {
    show(state);
    expect(screen.getByText('No answers yet.')).toBeTruthy();
  });

  test('promises say what was done, or that it is not done yet', () => {
    show({
      type: 'promised',
      lines: [
        { will: 'Ask the youth group', did: 'Asked in June' },
        { will: 'Mend the ramp', did: ' ' },
      ],
    });
    expect(screen.getAllByRole('definition').map((line) => line.textContent)).toEqual([
      'What we didAsked in June',
      'What we didNot done yet',
    ]);
  });

  test('the question of a stage stands under its name', () => {
    show({ type: 'challenge', lane: 2, lanes: 5, stage: said('Measure'), challenge: said('How do we know?') });
    heading('How do we know?');
    expect(screen.getByText('Measure')).toBeTruthy();
  });

  test('the sheets that were handed in are counted by group', () => {
    show({ type: 'hand-in', groups: [{ name: 'Members', in: 3, of: 19 }] });
    expect(items()).toEqual(['Members3 of 19']);
  });

  test('rating alone says how many statements there are', () => {
    show({ type: 'alone', units: 19, levels: LEVELS });
    expect(screen.getByText('19 statements. Your sheet has no name on it.')).toBeTruthy();
  });
});

describe('the plan', () => {
  test('ideas on a condition show the condition', () => {
    show({
      type: 'ideas',
      possible: 'if',
      ideas: [{ words: 'Share the minibus', condition: 'if a driver is found', dots: 0 }],
    });
    heading('Possible if…');
    expect(items()).toEqual(['Share the minibusif a driver is found']);
  });

  test('dots have the rule by which they are given, and no nought', () => {
    show({
      type: 'dots',
      each: 3,
      ideas: [
        { words: 'Share the minibus', condition: '', dots: 14 },
        { words: 'Chair in turn', condition: '', dots: 0 },
      ],
    });
    heading('3 dots each');
    expect(items()).toEqual(['14Share the minibus', 'Chair in turn']);
  });

  test('what is worth celebrating has its level', () => {
    show({ type: 'celebrate', items: [{ lane: 0, lanes: 5, words: said('We listen.'), level: '4 Established' }] });
    expect(items()).toEqual(['We listen.4 Established']);
  });

  test('what to talk about has the reason', () => {
    show({ type: 'agenda', items: [{ lane: 0, lanes: 5, words: said('We listen.'), why: '2 levels apart' }] });
    expect(items()).toEqual(['We listen.2 levels apart']);
  });

  test('stages have one mark per statement, said in words', () => {
    show({
      type: 'strips',
      lanes: 5,
      rows: [
        {
          lane: 0,
          name: said('Plan'),
          marks: [2, 'not-agreed', null, 5],
          more: 3,
          result: '2 Emerging',
          status: 'suggested',
          basis: 'from 4 of 7. Not agreed: 2',
        },
      ],
    });
    const line = screen.getByRole('listitem', {
      name: 'Plan: Suggested: 2 Emerging, from 4 of 7. Not agreed: 2. 2, Not agreed, No result, 5.',
    });
    expect(line.textContent).toBe('Plan2≠5+3Suggested: 2 Emergingfrom 4 of 7. Not agreed: 2');
    expect(screen.getByText('Not agreed').textContent).toBe('≠ Not agreed');
  });

  test('what is broadly agreed asks for objections', () => {
    const item = { lane: 0, lanes: 5, words: said('We listen.'), level: '3 Developing' };
    show({ type: 'broad', total: 1, items: [item] });
    heading('We broadly agree on this one');
    expect(items()).toEqual(['3 DevelopingWe listen.']);
    expect(screen.getByText('Does anyone object? Then we take it out and talk.')).toBeTruthy();
  });

  test('the grid puts each action into its box, and says how many more there are', () => {
    show({
      type: 'grid',
      boxes: [
        { priority: 'do-first', actions: ['Share the minibus'], more: 2 },
        { priority: 'park', actions: [], more: 0 },
      ],
    });
    expect(items()).toEqual(['Share the minibus', 'and 2 more']);
    expect(screen.getByText('Higher impact, lower effort')).toBeTruthy();
    expect(screen.getByText('Lower impact, higher effort')).toBeTruthy();
  });

  test('decisions have who and when, ask for what is missing, and say whether the hours suffice', () => {
    show({
      type: 'decide',
      actions: [
        { words: 'Share the minibus', lead: 'Development officer', by: '2027-01-31' },
        { words: 'Chair in turn', lead: '', by: null },
      ],
      hours: { needed: 20, available: 15 },
      hearBack: '2026-12-12',
    });
    expect(items()).toEqual(['Share the minibusDevelopment officer 31 Jan 2027', 'Chair in turnOwner? Due date?']);
    expect(screen.getByText('This needs 20 hours a month. We have 15.')).toBeTruthy();
    expect(screen.getByText('You will hear back by 12 December 2026.')).toBeTruthy();
  });

  test('hours are left out while their number is unknown', () => {
    show({ type: 'decide', actions: [], hours: null, hearBack: null });
    expect(screen.queryByText(/hours a month/)).toBeNull();
    expect(screen.getByText('Who will do what, and by when?')).toBeTruthy();
  });
});

describe('the code to join', () => {
  test('tells a phone to open the page when the code has an address', async () => {
    show({ type: 'join', invite: 'https://lanes.example/#/vote/abc' });
    await screen.findByRole('img', { name: 'Rate on your own phone' });
    expect(items()[0]).toBe('Point your camera at the square and open the page.');
  });

  test('tells a phone to open Lanes when the code has none', () => {
    show({ type: 'join', invite: '#/vote/abc' });
    expect(items()[0]).toMatch(/^Open Lanes on your phone/);
  });
});

describe('the whole picture', () => {
  const timer = { startedAt: Date.now() - 60_500, minutes: 3, pausedAt: null };

  test('is empty when it is blanked, the clock too', () => {
    const { container } = show({ type: 'rules' }, { frame: { blank: true, timer } });
    expect(container.textContent).toBe('');
  });

  test('has a clock while one runs', () => {
    show({ type: 'rules' }, { frame: { timer } });
    expect(screen.getByRole('timer').textContent).toMatch(/^(?:2:00|1:5\d) left$/);
  });

  test('has a larger clock while people rate alone', () => {
    show({ type: 'alone', units: 19, levels: LEVELS }, { frame: { timer } });
    expect(screen.getByRole('timer').textContent).toMatch(/^(?:2:00|1:5\d)$/);
  });

  test('says “Time” and stays when the clock has run out', () => {
    show({ type: 'rules' }, { frame: { timer: { ...timer, minutes: 1 } } });
    expect(screen.getByRole('timer').textContent).toBe('Time is up');
    heading('How we talk today');
  });

  test('has no clock where it is switched off, and none in the pause, which says when it ends', () => {
    const { unmount } = show({ type: 'rules' }, { frame: { timer }, look: { clock: false } });
    expect(screen.queryByRole('timer')).toBeNull();
    unmount();
    show({ type: 'pause' }, { frame: { timer } });
    expect(screen.queryByRole('timer')).toBeNull();
  });

  test('says which page of a long list it is', () => {
    show({ type: 'said', question: 'What?', group: '', lines: ['One'] }, { frame: { page: { n: 2, of: 3 } } });
    expect(screen.getByText('2 of 3')).toBeTruthy();
  });

  test('is filtered for a weak projector, and left as drawn otherwise', () => {
    const { container, unmount } = show({ type: 'rules' }, { look: { brightness: 120 } });
    expect(container.querySelector<HTMLElement>('.own-colours')?.style.filter).toContain('brightness(120%)');
    unmount();
    const plain = show({ type: 'rules' });
    expect(plain.container.querySelector<HTMLElement>('.own-colours')?.style.filter).toBe('');
  });

  test('announces nothing in the small copy in the facilitator view', () => {
    const state: FrameState = {
      type: 'agree',
      unit: UNIT,
      levels: LEVELS,
      agreed: 2,
      differently: false,
      dissent: '',
      votes: [],
    };
    const frame: Frame = { step: 1, title: '', blank: false, timer: null, page: { n: 1, of: 1 }, state };
    render(<FrameView frame={frame} look={DEFAULT_DISPLAY_SETTINGS} preview />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});
