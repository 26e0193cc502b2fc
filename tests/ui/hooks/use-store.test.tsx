import { act, render, screen } from '@testing-library/preact';
import { useLayoutEffect } from 'preact/hooks';
import { beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { useStore } from '../../../src/ui/hooks/use-store.ts';

interface Plan {
  readonly title: string;
  readonly actions: readonly string[];
}

const newPlan = () => createStore<Plan>(() => ({ title: 'Plan', actions: ['Ask'] }));
const titleOf = (plan: Plan): string => plan.title;
const actionsOf = (plan: Plan): readonly string[] => [...plan.actions];
const sameItems = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

let renders = 0;
beforeEach(() => {
  renders = 0;
});

function Title({ store }: { readonly store: ReturnType<typeof newPlan> }) {
  renders++;
  return <h1>{useStore(store, titleOf)}</h1>;
}

function Actions({ store }: { readonly store: ReturnType<typeof newPlan> }) {
  renders++;
  return <p>{useStore(store, actionsOf, sameItems).join(', ')}</p>;
}

/** Sibling whose effect runs before that of the title. */
function Early({ store }: { readonly store: ReturnType<typeof newPlan> }) {
  useLayoutEffect(() => store.setState({ title: 'Measure' }), [store]);
  return null;
}

const heading = (): string | null => screen.getByRole('heading').textContent;

test('a component follows its selection and ignores other changes of the store', async () => {
  const store = newPlan();
  render(<Title store={store} />);
  await act(() => store.setState({ actions: [] }));
  expect(renders).toBe(1);
  await act(() => store.setState({ title: 'Do' }));
  expect(heading()).toBe('Do');
  expect(renders).toBe(2);
});

test('equal selections do not render again, although each is a new object', async () => {
  const store = newPlan();
  render(<Actions store={store} />);
  await act(() => store.setState({ actions: ['Ask'] }));
  expect(renders).toBe(1);
  await act(() => store.setState({ actions: ['Ask', 'Listen'] }));
  screen.getByText('Ask, Listen');
});

test('a change between the first render and the subscription is shown', async () => {
  const store = newPlan();
  await act(() => {
    render(
      <>
        <Early store={store} />
        <Title store={store} />
      </>,
    );
  });
  expect(heading()).toBe('Measure');
});

test('a component shows another store that it is given, and no longer follows the first', async () => {
  const [first, second] = [newPlan(), newPlan()];
  second.setState({ title: 'Review' });
  const { rerender } = render(<Title store={first} />);
  rerender(<Title store={second} />);
  expect(heading()).toBe('Review');
  const before = renders;
  await act(() => first.setState({ title: 'Impact' }));
  expect(heading()).toBe('Review');
  expect(renders).toBe(before);
});

test('a component that is gone is not rendered again', async () => {
  const store = newPlan();
  const { unmount } = render(<Title store={store} />);
  unmount();
  await act(() => store.setState({ title: 'Do' }));
  expect(renders).toBe(1);
});
