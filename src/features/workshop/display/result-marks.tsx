import { markShape } from '../../../lib/mark-shapes.ts';
import css from './display.module.css';

/** Mark of a group, by the group's position from 0. */
export const ResultMark = ({ shape, hollow = false }: { readonly shape: number; readonly hollow?: boolean }) => (
  <svg viewBox="-1 -1 22 22" class={`${css.mark} ${hollow ? css.hollow : ''}`} aria-hidden="true" focusable="false">
    <path d={markShape(shape).path} />
  </svg>
);
