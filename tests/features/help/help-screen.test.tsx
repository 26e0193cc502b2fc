import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { help } from '../../../src/features/help/feature.ts';
import { showPage } from '../../support/screen.tsx';

const QUESTIONS = [
  ['start', 'How do we begin?'],
  ['levels', 'How do we choose a level?'],
  ['reading', 'How do we read the result?'],
  ['evidence', 'What counts as evidence?'],
  ['actions', 'How do we make a plan that works?'],
  ['saving', 'Where is our work kept?'],
  ['offline', 'What works without a network?'],
  ['updates', 'How do we get a new version?'],
  ['privacy', 'Who can see what we write?'],
  ['keys', 'Keys'],
  ['access', 'Is it made for everybody?'],
] as const;

test('all topics stand on one page, each with a link to its own', async () => {
  await showPage(help);
  screen.getByRole('heading', { level: 1, name: 'Help' });
  for (const [id, question] of QUESTIONS)
    expect(screen.getByRole('link', { name: question }).getAttribute('href')).toBe(`#/help/${id}`);
});

test.each(QUESTIONS)('the topic %s answers “%s” and leads back to all topics', async (id, question) => {
  const { user } = await showPage(help, { at: `#/help/${id}` });
  screen.getByRole('heading', { level: 1, name: question });
  expect(document.title).toBe(`${question} – Help – Lanes`);
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  await user.click(screen.getByRole('link', { name: 'All topics' }));
  await screen.findByRole('heading', { level: 1, name: 'Help' });
});

test('a topic that does not exist shows all of them', async () => {
  await showPage(help, { at: '#/help/nothing' });
  screen.getByRole('heading', { level: 1, name: 'Help' });
});
