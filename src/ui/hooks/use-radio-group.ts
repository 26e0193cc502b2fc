import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** True where the arrow keys belong to the screen, so that they must not move the choice of a radio group. */
export const ArrowKeysTaken = createContext(false);

interface RadioAttributes {
  readonly name: string;
  readonly 'aria-posinset'?: number;
  readonly 'aria-setsize'?: number;
}

/**
 * Returns the attributes of each radio button of one group, by its position from 0. Where arrow keys are taken, every button
 * has a name of its own: Tab reaches each, Space chooses, and no arrow can change the choice.
 * @param size number of buttons in the group
 */
export function useRadioGroup(size: number): (position: number) => RadioAttributes {
  const name = useId();
  const isApart = useContext(ArrowKeysTaken);
  return (position) =>
    isApart ? { name: `${name}-${position}`, 'aria-posinset': position + 1, 'aria-setsize': size } : { name };
}
