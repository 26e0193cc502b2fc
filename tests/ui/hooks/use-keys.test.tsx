import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useKeys } from '../../../src/ui/hooks/use-keys.ts';

const user = userEvent.setup();
const pressed: string[] = [];
beforeEach(() => void pressed.splice(0));

/** Screen with the keys 1 and N beside every kind of element that may hold the focus. */
function Screen({ on = true, suffix = '' }: { readonly on?: boolean; readonly suffix?: string }) {
  useKeys(on, { '1': () => pressed.push(`1${suffix}`), n: () => pressed.push(`n${suffix}`) });
  return (
    <>
      <input aria-label="line" />
      <input aria-label="date" type="date" />
      <input aria-label="radio" type="radio" />
      <input aria-label="checkbox" type="checkbox" />
      <textarea aria-label="text" />
      <select aria-label="list">
        <option>New</option>
      </select>
      <button type="button">button</button>
    </>
  );
}

test('a key acts in lower and in upper case, and other keys do nothing', async () => {
  render(<Screen />);
  await user.keyboard('1nNx2');
  expect(pressed).toEqual(['1', 'n', 'n']);
});

test.each(['{Control>}n{/Control}', '{Meta>}n{/Meta}', '{Alt>}n{/Alt}'])('%s stays with the browser', async (keys) => {
  render(<Screen />);
  await user.keyboard(keys);
  expect(pressed).toEqual([]);
});

test.each(['line', 'date', 'text', 'list'])('a key in the box “%s” is text', async (label) => {
  render(<Screen />);
  screen.getByLabelText(label).focus();
  await user.keyboard('n');
  expect(pressed).toEqual([]);
});

test.each(['radio', 'checkbox', 'button'])('a key on a %s, which takes no text, acts', async (name) => {
  render(<Screen />);
  (screen.queryByLabelText(name) ?? screen.getByRole('button', { name })).focus();
  await user.keyboard('n');
  expect(pressed).toEqual(['n']);
});

test('a key of the screen does nothing else in the browser', () => {
  render(<Screen />);
  const event = (key: string): KeyboardEvent => new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  const [own, other] = [event('1'), event('2')];
  document.body.dispatchEvent(own);
  document.body.dispatchEvent(other);
  expect([own.defaultPrevented, other.defaultPrevented]).toEqual([true, false]);
});

test('a key that composes a character is text', () => {
  render(<Screen />);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true }));
  expect(pressed).toEqual([]);
});

test('a key acts as the latest render says', async () => {
  const { rerender } = render(<Screen />);
  rerender(<Screen suffix=" again" />);
  await user.keyboard('1');
  expect(pressed).toEqual(['1 again']);
});

test('keys do nothing while they are switched off, and after the screen has closed', async () => {
  const { rerender, unmount } = render(<Screen on={false} />);
  await user.keyboard('1');
  expect(pressed).toEqual([]);
  rerender(<Screen />);
  await user.keyboard('1');
  unmount();
  await user.keyboard('1');
  expect(pressed).toEqual(['1']);
});
