import { render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { beginSession, endSession } from '../../../src/data/workshops/workshop-commands.ts';
import { workshop as workshopPages, workshops } from '../../../src/features/workshop/feature.ts';
import PrintPage from '../../../src/features/workshop/print/print-page.tsx';
import WorkshopScreen from '../../../src/features/workshop/screen.tsx';
import { parseRoute, routes } from '../../../src/lib/routes.ts';
import { freshDesk, showFeature } from '../../support/screen.tsx';
import { aTestWorkshop, type TestWorkshop } from '../../support/workshop-page.tsx';

describe('the list of workshops', () => {
  const aList = async (prepare?: (workshop: TestWorkshop['workshop']) => void): Promise<TestWorkshop> => {
    const shown = await aTestWorkshop(prepare ? { prepare } : {});
    await shown.workspace.settled();
    await showFeature(workshops, shown.workshop.open, shown);
    await screen.findByRole('heading', { level: 1, name: 'Workshops' });
    return shown;
  };

  test('has a planned workshop with the way into it', async () => {
    await aList();
    const line = within(await screen.findByRole('listitem'));
    expect(line.getByText(/No date yet · Planned/)).toBeTruthy();
    expect(line.getByRole('link', { name: /^Open the facilitator view/ })).toBeTruthy();
    expect(line.queryByRole('link', { name: /^Record of the day/ })).toBeNull();
  });

  test('leads to the record once a workshop has begun', async () => {
    const { workshop } = await aList(({ document }) => beginSession(document, Date.now()));
    const record = await screen.findByRole<HTMLAnchorElement>('link', { name: /^Record of the day/ });
    expect(record.hash).toBe(routes.workshopRecord(workshop.id));
    expect(screen.getByText(/Under way/)).toBeTruthy();
  });

  test('says that a workshop has ended', async () => {
    await aList(({ document }) => {
      beginSession(document, Date.now());
      endSession(document, Date.now());
    });
    await screen.findByText(/Ended/);
  });

  test('sets up a new one, once, however often the button is pressed', async () => {
    const shown = await aList();
    const button = await screen.findByRole('button', { name: 'Set up a workshop' });
    await shown.user.dblClick(button);
    await waitFor(() => expect(location.hash).toMatch(/^#\/workshop\/.*\/setup$/));
    expect(await shown.workspace.storage.read(['workshops'], (tx) => tx.count('workshops'))).toBe(2);
  });
});

describe('an address of a workshop', () => {
  const open = async (address: string): Promise<void> => {
    const { appData } = await freshDesk();
    render(<WorkshopScreen appData={appData} route={parseRoute(address)} />);
  };

  test.each([
    ['that does not exist', '#/workshop/nothere'],
    ['of a page that does not exist', '#/workshop/nothere/elsewhere'],
    ['without an id', '#/workshop'],
  ])('%s says so, and leads back', async (_, address) => {
    await open(address);
    await screen.findByRole('heading', { level: 1, name: 'Page not found' });
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Back to the start page' }).hash).toBe('#/');
  });

  test('opens the page that it names', async () => {
    const shown = await aTestWorkshop();
    render(<WorkshopScreen appData={shown.appData} route={parseRoute(routes.workshopSetup(shown.workshop.id))} />);
    await screen.findByRole('heading', { level: 1, name: 'Set up the workshop' });
  });

  test('of the display opens no workshop', async () => {
    await open(routes.workshopScreen('nothere'));
    await screen.findByRole('heading', { level: 1, name: 'The facilitator view is not open yet.' });
  });

  test('fills the window for the facilitator and the display, and not for the set-up', () => {
    const fills = (address: string): boolean | undefined => workshopPages.fillsWindow?.(parseRoute(address));
    expect([routes.workshop('w'), routes.workshopScreen('w'), routes.workshopSetup('w')].map(fills)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the print pack', () => {
  afterEach(() => history.replaceState(null, '', '#/'));

  const aPack = async (paper?: string): Promise<TestWorkshop> => {
    const shown = await aTestWorkshop();
    history.replaceState(null, '', routes.workshopPrint(shown.workshop.id, paper));
    shown.show(PrintPage);
    await screen.findAllByRole('heading', { level: 1 });
    return shown;
  };

  test('lists every paper with its size and the number of copies', async () => {
    await aPack();
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Worksheet',
      'Worksheet in large print',
      'Tally sheet',
      'Group cards',
      'Dot posters',
      'The levels',
      'Consent note',
    ]);
    expect(within(screen.getAllByRole('listitem')[0] as HTMLElement).getByText(/A4.* · \d+ copies/)).toBeTruthy();
  });

  test('the worksheet has every statement, asks for no name, and has boxes for levels and other answers', async () => {
    await aPack('worksheet');
    const sheet = within(screen.getByRole('region', { name: 'Worksheet' }));
    expect(sheet.getByText('Do not write your name.')).toBeTruthy();
    expect(sheet.getAllByRole('rowheader')).toHaveLength(19);
    expect(sheet.getAllByRole('cell')).toHaveLength(19 * 7);
    expect(sheet.getByText(/Between two levels\? Choose the lower one/)).toBeTruthy();
  });

  test('the large print has every statement with its answers under it', async () => {
    await aPack('large-print');
    const sheet = within(screen.getByRole('region', { name: 'Worksheet in large print' }));
    expect(sheet.getAllByRole('listitem')).toHaveLength(19 * 7);
  });

  test('there is one tally sheet per group', async () => {
    await aPack('tally');
    for (const group of ['Service users', 'Front-line staff', 'Commissioners and senior staff'])
      expect(within(screen.getByRole('region', { name: group })).getAllByRole('rowheader')).toHaveLength(19);
  });

  test('a card has the group’s name on both sides, once for a screen reader', async () => {
    await aPack('cards');
    const card = screen.getByRole('region', { name: 'Service users' });
    expect(within(card).getAllByText('Service users')).toHaveLength(2);
    expect(card.querySelectorAll('[aria-hidden="true"] p')).toHaveLength(1);
  });

  test('there is one poster per stage, with the stage’s question', async () => {
    const { workshop } = await aPack('posters');
    expect(screen.getAllByRole('region').map((poster) => poster.getAttribute('aria-label'))).toEqual([
      'Plan',
      'Do',
      'Measure',
      'Review',
      'Impact',
    ]);
    expect(screen.getByText(workshop.rubric.stages[0]?.challenge.en ?? '')).toBeTruthy();
  });

  test('the scale has each level with its meaning', async () => {
    const { workshop } = await aPack('scale');
    const levels = within(screen.getByRole('region', { name: 'The levels' })).getAllByRole('listitem');
    expect(levels).toHaveLength(5);
    expect(levels[1]?.textContent).toContain(workshop.rubric.scale.levels[1]?.means.en);
  });

  test('the consent note lets the speaker choose the audience, and asks for no name', async () => {
    await aPack('consent');
    const note = within(screen.getByRole('region', { name: 'Consent note' }));
    expect(note.getAllByRole('listitem').map((choice) => choice.textContent?.trim())).toContain('The team only');
    expect(note.getByText(/^How I am described, without my name/)).toBeTruthy();
  });
});
