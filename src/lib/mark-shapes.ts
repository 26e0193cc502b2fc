/** Eight shapes that can be told apart without colour, for marks of groups. SVG paths on a grid of 20 × 20. */
const SHAPES: readonly [MarkShape, ...MarkShape[]] = [
  { path: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z', character: '●' },
  { path: 'M1.8 1.8h16.4v16.4H1.8z', character: '■' },
  { path: 'M10 .8L20 18.6H0z', character: '▲' },
  { path: 'M10 0l10 10-10 10L0 10z', character: '◆' },
  { path: 'M6.8 1h6.4v5.8H19v6.4h-5.8V19H6.8v-5.8H1V6.8h5.8z', character: '✚' },
  { path: 'M0 6h20v8H0z', character: '▬' },
  { path: 'M5 1.3h10L20 10l-5 8.7H5L0 10z', character: '⬢' },
  { path: 'M10 19.4L0 1.6h20z', character: '▼' },
];

export interface MarkShape {
  readonly path: string;
  /** Character of the same shape, where nothing can be drawn. */
  readonly character: string;
}

/** Shape of a group, by the group's position from 0; the ninth repeats the first. */
export const markShape = (shape: number): MarkShape => SHAPES[shape % SHAPES.length] ?? SHAPES[0];
