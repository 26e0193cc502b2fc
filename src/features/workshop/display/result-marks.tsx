import { markShape } from '../../../lib/mark-shapes.ts';
import css from './display.module.css';

/** A vote now; a vote of the previous round, which alone is hollow; an answer that is no level. */
type MarkLook = 'vote' | 'before' | 'aside';

/** Mark of a group, by the group's position from 0. */
export const ResultMark = ({ shape, look = 'vote' }: { readonly shape: number; readonly look?: MarkLook }) => (
  <svg viewBox="-1 -1 22 22" class={`${css.mark} ${css[look] ?? ''}`} aria-hidden="true" focusable="false">
    <path d={markShape(shape).path} />
  </svg>
);
