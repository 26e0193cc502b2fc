import { fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type LiveText, type TextChange, useText } from '../../../src/ui/hooks/use-text.ts';

const user = userEvent.setup();

/** Text that the test changes as another window would. */
function sharedText(first: string) {
  let words = first;
  const listeners = new Set<(changes: readonly TextChange[]) => void>();
  const text: LiveText = {
    get: () => words,
    write: (next) => {
      words = next;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const replace = (...changes: readonly TextChange[]): void => {
    for (const { at, remove, insert } of changes)
      words = words.slice(0, at) + '+'.repeat(insert) + words.slice(at + remove);
    for (const listener of listeners) listener(changes);
  };
  return { text, replace, listeners };
}

function Box({ text, onShown }: { readonly text: LiveText; readonly onShown?: (box: HTMLElement) => void }) {
  return <textarea aria-label="Words" {...useText(text, onShown)} />;
}

const box = (): HTMLTextAreaElement => screen.getByLabelText('Words');

test.each([
  { change: 'before the cursor', edits: [{ at: 0, remove: 0, insert: 2 }], words: '++0123456789', cursor: 7 },
  { change: 'at the cursor', edits: [{ at: 5, remove: 0, insert: 2 }], words: '01234++56789', cursor: 5 },
  { change: 'after the cursor', edits: [{ at: 6, remove: 2, insert: 0 }], words: '01234589', cursor: 5 },
  { change: 'over the cursor', edits: [{ at: 3, remove: 4, insert: 1 }], words: '012+789', cursor: 4 },
  { change: 'of all words', edits: [{ at: 0, remove: 10, insert: 0 }], words: '', cursor: 0 },
  {
    change: 'in two places before the cursor',
    edits: [
      { at: 0, remove: 1, insert: 0 },
      { at: 1, remove: 0, insert: 3 },
    ],
    words: '1+++23456789',
    cursor: 7,
  },
])('after a change $change the cursor is at $cursor', ({ edits, words, cursor }) => {
  const { text, replace } = sharedText('0123456789');
  render(<Box text={text} />);
  box().focus();
  box().setSelectionRange(5, 5);
  replace(...edits);
  expect(box().value).toBe(words);
  expect([box().selectionStart, box().selectionEnd]).toEqual([cursor, cursor]);
});

test('both ends of a selection stay at their words', () => {
  const { text, replace } = sharedText('0123456789');
  render(<Box text={text} />);
  box().focus();
  box().setSelectionRange(2, 6);
  replace({ at: 4, remove: 0, insert: 3 });
  expect([box().selectionStart, box().selectionEnd]).toEqual([2, 9]);
});

test('a change by others waits while a character is composed', async () => {
  const { text, replace } = sharedText('ask');
  render(<Box text={text} />);
  fireEvent.compositionStart(box());
  replace({ at: 0, remove: 0, insert: 2 });
  expect(box().value).toBe('ask');
  fireEvent.compositionEnd(box());
  replace({ at: 0, remove: 0, insert: 1 });
  expect(box().value).toBe('+++ask');
});

test('the box reports its content when it opens, after typing and after a change by others', async () => {
  const { text, replace } = sharedText('a');
  const shown: string[] = [];
  const record = (element: HTMLElement): void => void shown.push((element as HTMLTextAreaElement).value);
  render(<Box text={text} onShown={record} />);
  await user.type(box(), 'b');
  replace({ at: 0, remove: 0, insert: 1 });
  expect([...new Set(shown)]).toEqual(['a', 'ab', '+ab']);
});

test('a box that is given another text shows it and writes to it alone', async () => {
  const [first, second] = [sharedText('first'), sharedText('second')];
  const { rerender, unmount } = render(<Box text={first.text} />);
  rerender(<Box text={second.text} />);
  expect(box().value).toBe('second');
  await user.type(box(), '!');
  expect([first.text.get(), second.text.get()]).toEqual(['first', 'second!']);
  expect(first.listeners.size).toBe(0);
  unmount();
  expect(second.listeners.size).toBe(0);
});
