import { screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { help } from '../../../src/features/help/feature.ts';
import { showPage } from '../../support/screen.tsx';

afterEach(() => vi.unstubAllGlobals());

const TOPICS = [
  ['what', 'What is Lanes?'],
  ['start', 'How do we start?'],
  ['levels', 'How do we choose a level?'],
  ['workshop', 'How do we run our first workshop?'],
  ['reading', 'How do we read the results?'],
  ['evidence', 'What counts as evidence?'],
  ['actions', 'How do we plan actions?'],
  ['saving', 'How do we share and back up our work?'],
  ['offline', 'What works offline?'],
  ['keys', 'Keyboard shortcuts'],
  ['privacy', 'Privacy: what is stored, and where?'],
  ['notice', 'A privacy notice that you can copy'],
  ['retention', 'How long should we keep our work?'],
  ['access', 'Accessibility statement'],
  ['updates', 'How do we get a new version?'],
] as const;

test('all topics are listed in three groups, each with a link to its own page', async () => {
  await showPage(help);
  screen.getByRole('heading', { level: 1, name: 'Help' });
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Getting started',
    'Using Lanes',
    'About Lanes',
  ]);
  for (const [id, title] of TOPICS)
    expect(screen.getByRole('link', { name: title }).getAttribute('href')).toBe(`#/help/${id}`);
});

test.each(TOPICS)('the topic %s is about “%s” and leads back to all topics', async (id, title) => {
  const { user } = await showPage(help, { at: `#/help/${id}` });
  screen.getByRole('heading', { level: 1, name: title });
  expect(document.title).toBe(`${title} – Help – Lanes`);
  await user.click(screen.getByRole('link', { name: 'All help topics' }));
  await screen.findByRole('heading', { level: 1, name: 'Help' });
});

test('the levels are explained with their names and glosses, from the framework', async () => {
  await showPage(help, { at: '#/help/levels' });
  await screen.findByText('3 Developing: in several places, not everywhere.');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent?.split(':')[0])).toEqual([
    '1 Not yet',
    '2 Emerging',
    '3 Developing',
    '4 Established',
    '5 Embedded',
  ]);
});

test('a first workshop is a list of steps', async () => {
  await showPage(help, { at: '#/help/workshop' });
  expect(screen.getAllByRole('listitem')).toHaveLength(9);
});

test('privacy says of each kind of data where it is and until when', async () => {
  await showPage(help, { at: '#/help/privacy' });
  const table = within(screen.getByRole('table'));
  expect(table.getByRole('row', { name: /^Deleted assessments/ }).textContent).toContain(
    '30 days after you delete them',
  );
});

test.each([
  { works: true, says: 'The notice has been copied.' },
  { works: false, says: 'The notice could not be copied. Select the text and copy it.' },
])('the privacy notice is copied as a whole, or the page says how (clipboard: $works)', async ({ works, says }) => {
  const { user } = await showPage(help, { at: '#/help/notice' });
  const copied = vi
    .spyOn(navigator.clipboard, 'writeText')
    .mockImplementation(() => (works ? Promise.resolve() : Promise.reject(new Error('refused'))));
  await user.click(screen.getByRole('button', { name: 'Copy the notice' }));
  await screen.findByText(says);
  const [words] = copied.mock.calls[0] ?? [''];
  expect(words).toMatch(/^How we use what you tell us\n\n\[Organisation\] is holding this workshop/);
  expect(words).toMatch(/ico\.org\.uk\.$/);
  copied.mockRestore();
});

test('a topic that does not exist shows all of them', async () => {
  await showPage(help, { at: '#/help/nothing' });
  screen.getByRole('heading', { level: 1, name: 'Help' });
});
