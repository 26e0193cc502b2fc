import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Button, LinkButton } from '../../src/ui/controls/button.tsx';
import { CountBox } from '../../src/ui/controls/count-box.tsx';
import { Checkbox, DayBox, NumberBox, Radios, Select } from '../../src/ui/controls/field.tsx';
import { FileBox } from '../../src/ui/controls/file-box.tsx';
import { LevelStops } from '../../src/ui/controls/level-stops.tsx';
import { LineInput } from '../../src/ui/controls/line-input.tsx';
import { PassphraseInput } from '../../src/ui/controls/passphrase-input.tsx';
import { SizeRadios } from '../../src/ui/controls/size-radios.tsx';
import { Switch } from '../../src/ui/controls/switch.tsx';
import { TextArea } from '../../src/ui/controls/text-area.tsx';
import type { LiveText, TextChange } from '../../src/ui/hooks/use-text.ts';

const user = userEvent.setup();
const COLOURS = [
  { value: 'red', label: 'Red' },
  { value: 'blue', label: 'Blue' },
] as const;

interface KeptProps<T> {
  readonly first: T;
  readonly reported: T[];
  readonly children: (value: T, change: (value: T) => void) => ComponentChildren;
}

/** Keeps what a control reports and hands it back, as a page does. */
function Kept<T>({ first, reported, children }: KeptProps<T>) {
  const [value, setValue] = useState(first);
  return (
    <>
      {children(value, (next) => {
        reported.push(next);
        setValue(() => next);
      })}
    </>
  );
}

type Colour = 'red' | 'blue';

test('a label, a hint and an error are tied to their box', () => {
  render(<LineInput label="Name" hint="A short one." error="Write a name" value="" onWrite={() => undefined} />);
  const box = screen.getByLabelText('Name');
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['A short one.', 'Write a name']);
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test('a box without hint and error is described by nothing', () => {
  render(<LineInput label="Name" value="" onWrite={() => undefined} />);
  const box = screen.getByLabelText('Name');
  expect(box.hasAttribute('aria-describedby')).toBe(false);
  expect(box.hasAttribute('aria-invalid')).toBe(false);
});

test('a hidden label still names its box', () => {
  render(<LineInput label="Name" labelHidden value="" onWrite={() => undefined} />);
  expect(screen.getByText('Name').className).toBe('hidden');
  screen.getByRole('textbox', { name: 'Name' });
});

test('a list reports the chosen value, and null for “none”', async () => {
  const reported: (Colour | null)[] = [];
  render(
    <Kept<Colour | null> first={null} reported={reported}>
      {(value, choose) => <Select label="Colour" none="No colour" choices={COLOURS} value={value} onChoose={choose} />}
    </Kept>,
  );
  await user.selectOptions(screen.getByLabelText('Colour'), 'Blue');
  await user.selectOptions(screen.getByLabelText('Colour'), 'No colour');
  expect(reported).toEqual(['blue', null]);
});

test('a list without “none” offers only its choices', () => {
  render(<Select label="Colour" choices={COLOURS} value="red" onChoose={() => undefined} />);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Red', 'Blue']);
});

test('radio buttons of two groups with the same choices do not disturb each other', async () => {
  const reported: string[] = [];
  render(
    <>
      <Kept<Colour | null> first={null} reported={[]}>
        {(value, choose) => <Radios legend="Roof" choices={COLOURS} value={value} onChoose={choose} />}
      </Kept>
      <Radios legend="Door" choices={COLOURS} value="blue" onChoose={(colour) => reported.push(colour)} />
    </>,
  );
  const [roofRed, , doorRed, doorBlue] = screen.getAllByRole<HTMLInputElement>('radio');
  if (!roofRed || !doorRed || !doorBlue) throw new Error('Four radio buttons are expected');
  await user.click(roofRed);
  expect([roofRed.checked, doorBlue.checked]).toEqual([true, true]);
  await user.click(doorRed);
  expect(reported).toEqual(['red']);
});

test('a checkbox reports whether it is ticked', async () => {
  const reported: boolean[] = [];
  render(
    <Kept first={false} reported={reported}>
      {(isOn, toggle) => (
        <Checkbox checked={isOn} onToggle={toggle}>
          We agree
        </Checkbox>
      )}
    </Kept>,
  );
  await user.click(screen.getByLabelText('We agree'));
  await user.click(screen.getByLabelText('We agree'));
  expect(reported).toEqual([true, false]);
});

test('a switch reports its other state', async () => {
  const reported: boolean[] = [];
  render(
    <Switch on onToggle={(isOn) => reported.push(isOn)}>
      Plain English
    </Switch>,
  );
  expect(screen.getByRole('switch', { name: 'Plain English' }).getAttribute('aria-checked')).toBe('true');
  await user.click(screen.getByRole('switch'));
  expect(reported).toEqual([false]);
});

test.each([
  { typed: '12', reported: [12], shown: '12' },
  { typed: ' 2,6 ', reported: [3], shown: ' 2,6 ' },
  { typed: '2.4', reported: [2], shown: '2.4' },
  { typed: 'many', reported: [], shown: '7' },
  { typed: '-1', reported: [], shown: '7' },
])('a number box that gets “$typed” reports $reported', async ({ typed, reported, shown }) => {
  const got: (number | null)[] = [];
  render(<NumberBox label="Hours" value={7} onChoose={(n) => got.push(n)} />);
  const box = screen.getByLabelText<HTMLInputElement>('Hours');
  await user.clear(box);
  await user.type(box, `${typed}{Tab}`);
  expect(got).toEqual(reported);
  expect(box.value).toBe(shown);
});

test('a number box that is emptied reports null', async () => {
  const got: (number | null)[] = [];
  render(<NumberBox label="Hours" value={7} onChoose={(n) => got.push(n)} />);
  await user.clear(screen.getByLabelText('Hours'));
  await user.tab();
  expect(got).toEqual([null]);
});

test('a date box reports a whole date, and null when it is cleared', async () => {
  const reported: (string | null)[] = [];
  render(
    <Kept<string | null> first={null} reported={reported}>
      {(value, choose) => <DayBox label="By when?" value={value} onChoose={choose} />}
    </Kept>,
  );
  const box = screen.getByLabelText<HTMLInputElement>('By when?');
  await user.type(box, '2027-03-31');
  expect(reported.at(-1)).toBe('2027-03-31');
  await user.clear(box);
  expect(reported.at(-1)).toBeNull();
});

test.each([
  { blank: false, typed: '', reported: [], shown: '4' },
  { blank: true, typed: '', reported: [0], shown: '' },
  { blank: false, typed: '12', reported: [12], shown: '12' },
  { blank: false, typed: '1.5', reported: [], shown: '4' },
  { blank: false, typed: '10000', reported: [], shown: '4' },
  { blank: true, typed: 'x', reported: [], shown: '4' },
])('a count box (blank: $blank) that gets “$typed” reports $reported', async ({ blank, typed, reported, shown }) => {
  const got: number[] = [];
  render(<CountBox n={4} label="People" class="" blank={blank} onCount={(n) => got.push(n)} />);
  const box = screen.getByLabelText<HTMLInputElement>('People');
  await user.clear(box);
  if (typed !== '') await user.type(box, typed);
  await user.tab();
  expect(got).toEqual(reported);
  expect(box.value).toBe(shown);
});

test('a stored number replaces what a box shows, but not while it is being written', async () => {
  const { rerender } = render(<NumberBox label="Hours" value={7} onChoose={() => undefined} />);
  const box = screen.getByLabelText<HTMLInputElement>('Hours');
  rerender(<NumberBox label="Hours" value={8} onChoose={() => undefined} />);
  expect(box.value).toBe('8');
  await user.click(box);
  rerender(<NumberBox label="Hours" value={9} onChoose={() => undefined} />);
  expect(box.value).toBe('8');
});

test('a size is low, medium or high under its own labels', async () => {
  const got: string[] = [];
  render(
    <SizeRadios
      legend="Help"
      value={null}
      labels={['a little', 'some', 'a lot']}
      onChoose={(size) => got.push(size)}
    />,
  );
  await user.click(screen.getByLabelText('a lot'));
  await user.click(screen.getByLabelText('a little'));
  expect(got).toEqual(['high', 'low']);
});

test('levels and other answers are one group of radio buttons', async () => {
  const got: string[] = [];
  render(
    <LevelStops
      legend="How far are we?"
      stops={[
        { value: '1', label: 'Not yet' },
        { value: '2', label: 'Emerging' },
      ]}
      others={[{ value: 'dont-know', label: 'Don’t know' }]}
      value="2"
      onChoose={(value) => got.push(value)}
    />,
  );
  screen.getByRole('group', { name: 'How far are we?' });
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2 Emerging' }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Don’t know' }));
  expect(got).toEqual(['dont-know']);
});

test('the same file can be chosen twice, and several only where they are expected', async () => {
  const one: string[] = [];
  const several: number[] = [];
  const { rerender } = render(
    <FileBox label="Choose" hint="or drop" accept=".json" onFile={(file) => one.push(file.name)} />,
  );
  const file = new File(['{}'], 'a.json', { type: 'application/json' });
  await user.upload(screen.getByLabelText(/^Choose/), file);
  await user.upload(screen.getByLabelText(/^Choose/), file);
  expect(one).toEqual(['a.json', 'a.json']);
  rerender(
    <FileBox
      label="Choose"
      hint="or drop"
      accept=".json"
      onFile={(chosen) => one.push(chosen.name)}
      onFiles={(files) => several.push(files.length)}
    />,
  );
  await user.upload(screen.getByLabelText(/^Choose/), [file, new File(['{}'], 'b.json', { type: 'application/json' })]);
  expect(several).toEqual([2]);
});

test.each([
  { shown: false, fresh: true, type: 'password', autocomplete: 'new-password' },
  { shown: true, fresh: false, type: 'text', autocomplete: 'current-password' },
])('a passphrase (shown: $shown, fresh: $fresh) is a box of type $type', ({ shown, fresh, type, autocomplete }) => {
  render(<PassphraseInput label="Passphrase" value="" shown={shown} fresh={fresh} onWrite={() => undefined} />);
  const box = screen.getByLabelText<HTMLInputElement>('Passphrase');
  expect([box.type, box.getAttribute('autocomplete')]).toEqual([type, autocomplete]);
});

test('a button does not submit the form around it unless it is meant to', async () => {
  let sent = 0;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    sent++;
  };
  render(
    <form onSubmit={send}>
      <Button>Look</Button>
      <Button submit>Send</Button>
    </form>,
  );
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect(sent).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toBe(1);
});

test('a link that looks like a button can have a name of its own', () => {
  render(
    <LinkButton href="#/help" label="Help about levels">
      Help
    </LinkButton>,
  );
  expect(screen.getByRole('link', { name: 'Help about levels' }).getAttribute('href')).toBe('#/help');
});

/** A text that a test changes from outside. */
function liveText(first: string): LiveText & { fromOutside(words: string, change: TextChange): void } {
  let words = first;
  const listeners = new Set<(changes: readonly TextChange[]) => void>();
  return {
    get: () => words,
    write: (next) => {
      words = next;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fromOutside(next, change) {
      words = next;
      for (const listener of listeners) listener([change]);
    },
  };
}

test.each([
  { lines: 1, element: 'INPUT' },
  { lines: 3, element: 'TEXTAREA' },
])('a text of $lines lines is an $element and is written as it is typed', async ({ lines, element }) => {
  const text = liveText('We ');
  render(<TextArea text={text} label="Now" lines={lines} />);
  const box = screen.getByLabelText<HTMLInputElement>('Now');
  expect(box.tagName).toBe(element);
  await user.type(box, 'ask');
  expect(text.get()).toBe('We ask');
});

test('words that others write appear, and the cursor stays among its words', async () => {
  const text = liveText('ask people');
  render(<TextArea text={text} label="Now" />);
  const box = screen.getByLabelText<HTMLTextAreaElement>('Now');
  box.focus();
  box.setSelectionRange(3, 3);
  text.fromOutside('We ask people', { at: 0, remove: 0, insert: 3 });
  expect(box.value).toBe('We ask people');
  expect(box.selectionStart).toBe(6);
  text.fromOutside('ask people', { at: 0, remove: 3, insert: 0 });
  expect(box.selectionStart).toBe(3);
});

test('Enter in a box of one line is reported', async () => {
  let entered = 0;
  render(<TextArea text={liveText('')} label="Line" lines={1} onEnter={() => entered++} />);
  await user.type(screen.getByLabelText('Line'), 'x{Enter}');
  expect(entered).toBe(1);
});
