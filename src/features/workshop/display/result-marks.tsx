import css from './display.module.css';

/** Marks of votes, one per group: eight shapes that can be told apart without colour. Drawn on a grid of 20 × 20. */
const SHAPES: readonly string[] = [
  'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  'M1.8 1.8h16.4v16.4H1.8z',
  'M10 .8L20 18.6H0z',
  'M10 0l10 10-10 10L0 10z',
  'M6.8 1h6.4v5.8H19v6.4h-5.8V19H6.8v-5.8H1V6.8h5.8z',
  'M0 6h20v8H0z',
  'M5 1.3h10L20 10l-5 8.7H5L0 10z',
  'M10 19.4L0 1.6h20z',
];

/** Mark of a group, by the group's position from 0. */
export const ResultMark = ({ shape, hollow = false }: { readonly shape: number; readonly hollow?: boolean }) => (
  <svg viewBox="-1 -1 22 22" class={`${css.mark} ${hollow ? css.hollow : ''}`} aria-hidden="true" focusable="false">
    <path d={SHAPES[shape % SHAPES.length]} />
  </svg>
);
