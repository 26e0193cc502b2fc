import { render, screen } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Menu } from '../../src/ui/controls/menu.tsx';

interface Shown {
  readonly user: UserEvent;
  readonly chosen: string[];
}

async function openMenu(): Promise<Shown> {
  const user = userEvent.setup();
  const chosen: string[] = [];
  render(
    <>
      <Menu
        label="More for May"
        items={[
          { label: 'Rename', does: '#/details' },
          { label: 'Archive', does: () => void chosen.push('Archive') },
          { label: 'Delete', does: () => void chosen.push('Delete'), danger: true },
        ]}
      />
      <p>Elsewhere</p>
    </>,
  );
  await user.click(button());
  return { user, chosen };
}

const button = () => screen.getByRole('button', { name: 'More for May' });
const focused = () => document.activeElement?.textContent;

test('a menu opens with the focus on its first item, and its button says that it is open', async () => {
  await openMenu();
  expect(button().getAttribute('aria-expanded')).toBe('true');
  expect(focused()).toBe('Rename');
});

test('arrow keys, Home and End move in the menu and go round', async () => {
  const { user } = await openMenu();
  const after = async (key: string) => {
    await user.keyboard(`{${key}}`);
    return focused();
  };
  expect(await after('ArrowDown')).toBe('Archive');
  expect(await after('End')).toBe('Delete');
  expect(await after('ArrowDown')).toBe('Rename');
  expect(await after('ArrowUp')).toBe('Delete');
  expect(await after('Home')).toBe('Rename');
});

test('Escape closes the menu and returns the focus', async () => {
  const { user, chosen } = await openMenu();
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button());
  expect(chosen).toEqual([]);
});

test('a press elsewhere closes the menu', async () => {
  const { user } = await openMenu();
  await user.click(screen.getByText('Elsewhere'));
  expect(screen.queryByRole('menu')).toBeNull();
});

test('Enter runs a command once and closes the menu', async () => {
  const { user, chosen } = await openMenu();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toEqual(['Archive']);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('an item that leads to a page is a link', async () => {
  await openMenu();
  expect(screen.getByRole('menuitem', { name: 'Rename' }).getAttribute('href')).toBe('#/details');
});

test('arrow down on the button opens the menu', async () => {
  const { user } = await openMenu();
  await user.keyboard('{Escape}{ArrowDown}');
  expect(focused()).toBe('Rename');
});
