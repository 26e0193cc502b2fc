import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { reports } from '../../../src/features/reports/feature.ts';
import { goTo, type Shown, showScreen } from '../../support/screen.tsx';
import { ACTION, fillPlan, LEAD, QUOTE } from './assessment-with-plan.ts';

const show = (at: string): Promise<Shown> => showScreen(reports, { at, given: fillPlan });
const sheet = (): Promise<HTMLElement> => screen.findByRole('article');
const headings = async (): Promise<readonly (string | null)[]> =>
  within(await sheet())
    .getAllByRole('heading')
    .map((heading) => heading.textContent);
const openOptions = async ({ user }: Shown): Promise<void> => user.click(await screen.findByText(/Content:/));

describe('the report page', () => {
  test('links to the reports for every audience, and marks the one shown', async () => {
    const { open } = await show('board');
    const nav = within(await screen.findByRole('navigation', { name: 'Reports' }));
    const links = nav.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toHaveLength(6);
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1);
    expect(links.map((link) => link.getAttribute('href'))).toContain(`#/assessment/${open.id}/report/funder`);
  });

  test('previews the report itself, with its organisation and headline', async () => {
    await show('team');
    expect((await sheet()).textContent).toContain('Harbour Lane');
    expect(within(await sheet()).getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect((await sheet()).textContent).toContain(ACTION);
  });

  test('follows a link to another audience', async () => {
    const { open } = await show('team');
    await sheet();
    await goTo(`#/assessment/${open.id}/report/community`);
    await waitFor(async () => expect((await headings()).join()).toContain('We will'));
  });

  test('an unknown report leads to a page that says so and leads back', async () => {
    const { open } = await show('shareholders');
    const back = await screen.findByRole('link', { name: 'Back to reports' });
    expect(back.getAttribute('href')).toBe(`#/assessment/${open.id}/report`);
  });

  test('shows edits as they are made', async () => {
    const { open } = await show('plan');
    await sheet();
    open.text('stage/plan/now', 'Typing').write('We meet on the first Tuesday.');
    const { id } = [...open.now().actions.values()][0] ?? {};
    open.text(`action/${id}/words`, 'Typing').write('Visit the walking group');
    await waitFor(async () => expect((await sheet()).textContent).toContain('Visit the walking group'));
    expect((await sheet()).textContent).not.toContain(ACTION);
  });
});

describe('the options of a report', () => {
  test('are summed up while they are closed', async () => {
    await show('team');
    expect((await screen.findByText(/Content:/)).textContent).toBe('Content: for our team, short version');
  });

  test('the full version has more in it, and its address says so', async () => {
    const shown = await show('team');
    await openOptions(shown);
    await shown.user.click(screen.getByRole('radio', { name: 'Full, with all notes' }));
    await waitFor(async () => expect((await sheet()).textContent).toContain('£300 for rooms'));
    expect(location.hash).toBe(`#/assessment/${shown.open.id}/report/team?depth=full`);
  });

  test('a report for partners names no person and counts what was left out', async () => {
    const shown = await show('team');
    expect((await sheet()).textContent).toContain(LEAD);
    await openOptions(shown);
    await shown.user.click(screen.getByRole('radio', { name: 'partners and funders' }));
    await waitFor(async () => expect((await sheet()).textContent).not.toContain(LEAD));
    expect(screen.getByText(/Leaves out names, contact details .* The report says how many/)).toBeTruthy();
    expect((await sheet()).textContent).toMatch(/Left out of this copy: .*1 name/);
    expect((await sheet()).textContent).not.toContain('01792 555 123');
    expect((await sheet()).textContent).not.toContain(QUOTE);
  });

  test('a page for the public offers no other readers', async () => {
    const shown = await show('community');
    await openOptions(shown);
    expect(screen.queryByRole('radio', { name: 'our team' })).toBeNull();
    expect(screen.getByText('Leaves out names, contact details, notes and costs.')).toBeTruthy();
  });

  test('a section that is unticked leaves the report, and its tick brings it back', async () => {
    const shown = await show('team');
    await openOptions(shown);
    const before = await headings();
    await shown.user.click(screen.getByRole('checkbox', { name: 'Actions' }));
    await waitFor(async () => expect((await headings()).length).toBeLessThan(before.length));
    expect(screen.getByText(/Content:/).textContent).toContain('without 1 section');
    expect(location.hash).toContain('without=actions');
    await shown.user.click(screen.getByRole('checkbox', { name: 'Actions' }));
    await waitFor(async () => expect(await headings()).toEqual(before));
  });

  test('a stage that is unticked leaves the report; the last stage stays', async () => {
    const shown = await show('team');
    await openOptions(shown);
    await shown.user.click(screen.getByRole('checkbox', { name: 'Stage do' }));
    await waitFor(async () => expect((await sheet()).textContent).not.toContain('Good practice do 1.'));
    expect(screen.getByText(/Content:/).textContent).toContain('1 stage');
    await shown.user.click(screen.getByRole('checkbox', { name: 'Stage plan' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Stage plan' }).checked).toBe(true);
    expect((await sheet()).textContent).toContain('Good practice plan 1.');
  });

  test('large print enlarges the sheet', async () => {
    const shown = await show('board');
    await openOptions(shown);
    expect((await sheet()).className).not.toContain('largest');
    await shown.user.click(screen.getByRole('checkbox', { name: 'Large print' }));
    await waitFor(async () => expect((await sheet()).className).toContain('largest'));
    expect(location.hash).toContain('print=large');
  });

  test('an address with options opens the same report again', async () => {
    await show('team?as=partner&depth=full&stages=plan&without=answers');
    expect((await screen.findByText(/Content:/)).textContent).toBe(
      'Content: for partners and funders, full version, 1 stage, without 1 section',
    );
    expect((await sheet()).textContent).not.toContain('Good practice do 1.');
  });

  test('the form has stages to choose and no sections', async () => {
    const shown = await show('form');
    await openOptions(shown);
    expect(screen.queryByRole('group', { name: 'Sections' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Large print' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Stages' })).toBeTruthy();
  });
});

describe('the check before export', () => {
  test('lists each kind of finding with links to its cases', async () => {
    const shown = await show('team');
    await shown.user.click(await screen.findByText(/checks before you share/));
    const kinds = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(kinds).toEqual(
      expect.arrayContaining([
        '1 open action has no owner',
        '1 open action has no due date',
        '2 open actions do not say how we will know',
        '3 statements have no answer',
        '1 stage has no agreed level',
        '1 stage has no text under “What do we currently do?”',
      ]),
    );
    const links = screen.getAllByRole('link', { name: 'Stage do' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      links.map(() => `#/assessment/${shown.open.id}/stage/do`),
    );
  });

  test('names the reasons that speak against a quote', async () => {
    const shown = await show('funder');
    await shown.user.click(await screen.findByText(/checks before you share/));
    expect(screen.getByRole('heading', { name: '1 quote to check' })).toBeTruthy();
    expect(screen.getByText(/no consent is recorded/)).toBeTruthy();
  });

  test('covers only the stages in the report', async () => {
    const shown = await show('team?stages=plan');
    await shown.user.click(await screen.findByText(/checks? before you share/));
    expect(screen.queryByRole('link', { name: 'Stage do' })).toBeNull();
    expect(screen.getByRole('heading', { name: '1 statement has no answer' })).toBeTruthy();
  });
});

describe('texts that only people can give', () => {
  test('typed lines appear in the report', async () => {
    const shown = await show('board');
    await shown.user.click(await screen.findByText(/Add your own text:/));
    await shown.user.type(screen.getByLabelText('Decisions for the board'), 'Whether to hire a hall');
    await waitFor(async () => expect((await sheet()).textContent).toContain('Whether to hire a hall'));
  });

  test.each([
    ['team', 'who took part'],
    ['community', 'what people said and how to reply'],
  ])('the %s report asks %s', async (audience, asked) => {
    await show(audience);
    expect((await screen.findByText(/Add your own text:/)).textContent).toBe(`Add your own text: ${asked}`);
  });

  test.each(['form', 'plan'])('the %s asks for none', async (audience) => {
    await show(audience);
    await sheet();
    expect(screen.queryByText(/Add your own text:/)).toBeNull();
  });
});
