import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { LineInput } from '../../src/ui/controls/line-input.tsx';
import { ParagraphInput } from '../../src/ui/controls/paragraph-input.tsx';
import { TextArea } from '../../src/ui/controls/text-area.tsx';
import { ErrorSummary } from '../../src/ui/display/error-summary.tsx';
import type { LiveText } from '../../src/ui/hooks/use-text.ts';

function Line({ selected }: { readonly selected: boolean }) {
  const [value, setValue] = useState('Autumn 2026');
  return <LineInput label="Period" value={value} onWrite={setValue} selected={selected} />;
}

test.each([
  { selected: true, value: 'Spring' },
  { selected: false, value: 'Autumn 2026Spring' },
])('typing into a filled field that is selected on focus ($selected) gives “$value”', async ({ selected, value }) => {
  const user = userEvent.setup();
  render(<Line selected={selected} />);
  await user.click(screen.getByLabelText('Period'));
  await user.keyboard('Spring');
  expect(screen.getByLabelText<HTMLInputElement>('Period').value).toBe(value);
});

test('a second click sets the cursor and keeps the text', async () => {
  const user = userEvent.setup();
  render(<Line selected />);
  const box = screen.getByLabelText<HTMLInputElement>('Period');
  await user.click(box);
  await user.click(box);
  await user.keyboard('!');
  expect(box.value).toBe('Autumn 2026!');
});

test('a paragraph is written over several lines', async () => {
  const user = userEvent.setup();
  const written: string[] = [];
  render(<ParagraphInput label="Who took part?" value="" onWrite={(words) => written.push(words)} />);
  await user.type(screen.getByLabelText('Who took part?'), 'a{Enter}');
  expect(written.at(-1)).toContain('\n');
});

test('a summary of errors is absent without errors, and leads to the fields', async () => {
  const user = userEvent.setup();
  const summary = (errors: readonly { readonly field: string; readonly message: string }[], attempt: number) => (
    <>
      <ErrorSummary title="There is a problem" errors={errors} attempt={attempt} />
      <input id="name" aria-label="Name" />
    </>
  );
  const { rerender } = render(summary([], 1));
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(summary([{ field: 'name', message: 'Enter a name' }], 2));
  await user.click(screen.getByRole('button', { name: 'Enter a name' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test.each([
  { from: 1, to: 2 },
  { from: 2, to: 1 },
])('a text box of $from line that becomes one of $to keeps its text', async ({ from, to }) => {
  const user = userEvent.setup();
  let stored = 'What went well?';
  const text: LiveText = {
    get: () => stored,
    write: (words) => {
      stored = words;
    },
    watch: () => () => undefined,
  };
  const { rerender } = render(<TextArea text={text} label="Question" lines={from} />);
  rerender(<TextArea text={text} label="Question" lines={to} />);
  const box = screen.getByLabelText<HTMLInputElement>('Question');
  expect(box.value).toBe('What went well?');
  await user.type(box, '!');
  expect(stored).toBe('What went well?!');
});
