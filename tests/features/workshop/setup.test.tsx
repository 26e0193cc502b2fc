import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { groupsIn } from '../../../src/domain/workshop/workshop.ts';
import SetupPage from '../../../src/features/workshop/setup/setup-page.tsx';
import { aTestWorkshop, type TestWorkshop } from '../../support/workshop-page.tsx';

async function aSetup(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
  const shown = await aTestWorkshop(options);
  shown.show(SetupPage);
  await screen.findByRole('heading', { level: 1, name: 'Set up the workshop' });
  return shown;
}

const setup = ({ workshop }: TestWorkshop) => workshop.now().setup;
const part = (name: string) => within(screen.getByRole('region', { name }));

function change(box: HTMLElement, value: string): void {
  fireEvent.input(box, { target: { value } });
  fireEvent.change(box);
}

describe('the day', () => {
  test('has a title, a day, a place and a length', async () => {
    const shown = await aSetup();
    await shown.user.type(screen.getByRole('textbox', { name: 'Workshop name' }), 'Partners’ day');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-11-14' } });
    await shown.user.type(screen.getByRole('textbox', { name: 'Place' }), 'Harbour Hall');
    change(screen.getByRole('textbox', { name: 'Time available (minutes)' }), '90');
    await waitFor(() =>
      expect(setup(shown)).toMatchObject({
        title: 'Partners’ day',
        day: '2026-11-14',
        venue: 'Harbour Hall',
        minutes: 90,
      }),
    );
  });

  test('keeps its length when what is typed is no number', async () => {
    const shown = await aSetup();
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Time available (minutes)' });
    change(box, 'all day');
    expect(box.value).toBe('120');
    expect(setup(shown).minutes).toBe(120);
  });
});

describe('what is rated', () => {
  test('is every stage, until one is left out', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('checkbox', { name: 'Measure, 4 statements' }));
    await waitFor(() => expect(setup(shown).stages).toEqual(['plan', 'do', 'review', 'impact']));
  });

  test('Answer from may be nothing, which is', async () => {
    const { user } = await aSetup();
    for (const stage of ['Plan', 'Do', 'Measure', 'Review', 'Impact'])
      await user.click(screen.getByRole('checkbox', { name: new RegExp(`^${stage}, \\d statements`) }));
    await screen.findByText(/^Nothing will be rated/);
  });

  test('can be each stage as a whole, one after the other', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('radio', { name: /^Rate each stage as a whole/ }));
    await shown.user.click(screen.getByRole('radio', { name: /^One statement at a time/ }));
    await waitFor(() => expect(setup(shown)).toMatchObject({ depth: 'quick', pace: 'one-by-one' }));
  });
});

describe('groups', () => {
  test('are named and counted, and the heads are added up', async () => {
    const shown = await aSetup({ heads: [9] });
    const groups = part('Groups');
    await shown.user.type(groups.getAllByRole('textbox', { name: 'Name of group 1' })[0] as HTMLElement, 'Members');
    change(groups.getAllByRole('textbox', { name: /^People/ })[1] as HTMLElement, '11');
    await groups.findByText('20 people in total');
    expect(groupsIn(setup(shown), 'roles').map(({ name }) => name)).toEqual([
      'Members',
      'Front-line staff',
      'Commissioners and senior staff',
    ]);
  });

  test('are added up to eight', async () => {
    const { user } = await aSetup();
    const groups = part('Groups');
    for (let n = 3; n < 8; n++)
      await user.click(groups.getAllByRole('button', { name: 'Add a group' })[0] as HTMLElement);
    await groups.findByText('You can have up to eight groups.');
  });

  test('are removed, and come back with undo', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('button', { name: /^Remove ?: Front-line staff$/ }));
    await waitFor(() => expect(groupsIn(setup(shown), 'roles')).toHaveLength(2));
    shown.workshop.undo.undo();
    await screen.findByRole('button', { name: /^Remove ?: Front-line staff$/ });
  });

  test('of partners take the place of roles when people rate by partner organisation', async () => {
    const shown = await aSetup();
    await shown.user.click(
      within(screen.getByRole('group', { name: 'Group people by' })).getByRole('radio', {
        name: 'partner organisation',
      }),
    );
    await waitFor(() => expect(setup(shown).scheme).toBe('partners'));
    expect(part('Groups').getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('Groups by partner organisation');
  });
});

describe('questions', () => {
  test('are switched on and off, worded, and asked of another grouping', async () => {
    const shown = await aSetup();
    const first = () => setup(shown).questions[0];
    await shown.user.click(screen.getAllByRole('switch', { name: /^Ask this/ })[0] as HTMLElement);
    await waitFor(() => expect(first()?.on).toBe(false));
    await shown.user.type(screen.getByRole('textbox', { name: 'Question 1' }), 'What went well?');
    await shown.user.selectOptions(
      screen.getAllByRole('combobox', { name: 'Who answers?' })[0] as HTMLElement,
      'Each role group',
    );
    await waitFor(() => expect(first()).toMatchObject({ words: 'What went well?', scheme: 'roles' }));
  });

  test('keep their words and the place of the cursor when the window becomes narrow and wide again', async () => {
    const queries: { query: string; matches: boolean; tell: () => void }[] = [];
    vi.stubGlobal('matchMedia', (query: string) => {
      const list = { query, matches: false, tell: () => undefined };
      queries.push(list);
      return Object.assign(list, {
        addEventListener: (_: string, tell: () => void) => Object.assign(list, { tell }),
        removeEventListener: () => undefined,
      });
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const shown = await aSetup();
    const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Question 1' });
    await shown.user.type(box(), 'What went well?');
    const first = box();
    for (const isNarrow of [true, false]) {
      for (const list of queries) {
        list.matches = isNarrow && list.query.includes('max-width');
        list.tell();
      }
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      expect(document.activeElement).toBe(first);
      await shown.user.keyboard('!');
    }
    expect(box().value).toBe('What went well?!!');
    expect(setup(shown).questions[0]?.words).toBe('What went well?!!');
  });

  test('are added in each form, and removed', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('button', { name: /^Add a question with written answers/ }));
    await waitFor(() => expect(setup(shown).questions.at(-1)).toMatchObject({ form: 'said', on: true }));
    await shown.user.click(screen.getByRole('button', { name: /^Remove ?: Question 5$/ }));
    await waitFor(() => expect(setup(shown).questions).toHaveLength(4));
  });
});

describe('the agenda', () => {
  test('says how many minutes are too many or to spare', async () => {
    const shown = await aSetup();
    const sheet = part('Agenda');
    const total = () => sheet.getByRole('status').textContent ?? '';
    const before = Number(/^\d+/.exec(total())?.[0]);
    change(sheet.getByRole('textbox', { name: 'Minutes for Break' }), '130');
    await sheet.findByText(/minutes too long/);
    await shown.user.click(sheet.getByRole('checkbox', { name: 'Include Break' }));
    await waitFor(() => expect(total()).toContain(`${before - 10} of 120 minutes`));
  });
});

describe('how people rate', () => {
  test('warns that phones cannot open the address of this copy', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('checkbox', { name: /^People’s own phones/ }));
    await screen.findByText(/Phones cannot open the address of this copy/);
    expect(setup(shown).ways).toEqual(['hands', 'phones']);
  });
});

describe('small groups', () => {
  test('are never shown by themselves below three people', async () => {
    const shown = await aSetup();
    const box = part('Small groups').getByRole('textbox');
    change(box, '2');
    await waitFor(() => expect(setup(shown).leastInExports).toBe(3));
    change(box, '7');
    await waitFor(() => expect(setup(shown).leastInExports).toBe(7));
  });
});

describe('a rehearsal', () => {
  test('begins in the practice organisation with the same set-up, and leaves this workshop as it is', async () => {
    const shown = await aSetup();
    await shown.user.click(screen.getByRole('button', { name: 'Rehearse with invented people' }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/workshop\/example/), { timeout: 10_000 });
    const rows = await (await shown.appData.exampleWorkspace()).storage.read(['workshops'], (tx) =>
      tx.list('workshops'),
    );
    expect(rows.map(({ id }) => `#/workshop/${id}`)).toContain(location.hash);
    expect(await shown.workspace.storage.read(['workshops'], (tx) => tx.count('workshops'))).toBe(1);
  });
});
