/**
 * Theme of documents on paper: type and colours. Lengths are points (1/72 inch).
 * Colours are the light values of ui/styles/tokens.css, because paper is light.
 */

export const INK = '#101b20';
export const INK_2 = '#3d4a50';
export const LINE = '#8a979b';
export const PAPER = '#ffffff';

export interface LaneColours {
  readonly fill: string;
  readonly tint: string;
  /** Colour of text on the fill. */
  readonly on: string;
}

/** In stage order; the sixth lane repeats the first. */
const LANES: readonly [LaneColours, ...LaneColours[]] = [
  { fill: '#2053e6', tint: '#e9f0fe', on: PAPER },
  { fill: '#07a081', tint: '#ddf7ee', on: INK },
  { fill: '#c17f02', tint: '#fdeed6', on: INK },
  { fill: '#5e0160', tint: '#f7eaf6', on: PAPER },
  { fill: '#bb2c3c', tint: '#ffebea', on: PAPER },
];
export const laneColours = (lane: number): LaneColours => LANES[lane % LANES.length] ?? LANES[0];

/** Marks of votes stand in lines of five, which can be counted at a glance. */
export const MARKS_A_LINE = 5;

/** Level ramp, first to last: always with a number, never colour alone. */
const RAMP: readonly [RampColours, ...RampColours[]] = [
  { fill: '#e0f1f1', on: INK },
  { fill: '#a2d1d7', on: INK },
  { fill: '#5da5b3', on: INK },
  { fill: '#186e86', on: PAPER },
  { fill: '#003346', on: PAPER },
];
/** Maps a level to a step of the ramp, 1 to 5: first to first, last to last. */
export const rampStep = (level: number, levels: number): number =>
  1 + Math.round(((level - 1) * (RAMP.length - 1)) / Math.max(1, levels - 1));
/** @param step 1 to 5 */
export const rampColours = (step: number): RampColours => RAMP[step - 1] ?? RAMP[0];

type RampColours = Pick<LaneColours, 'fill' | 'on'>;

export interface TypeStyle {
  readonly size: number;
  /** Distance between lines. */
  readonly leading: number;
  readonly bold: boolean;
  /** Letter spacing; large bold type is set tighter. */
  readonly tracking: number;
  readonly colour: string;
}

const style = (size: number, leading: number, more: Partial<TypeStyle> = {}): TypeStyle => ({
  size,
  leading,
  bold: false,
  tracking: 0,
  colour: INK,
  ...more,
});

/** Size of headings by level, in sizes of body text: the same in PDF, Word and HTML (sheet.css). */
export const HEADING_SIZES = { 1: 1.9, 2: 1.35, 3: 1.1 } as const;

const BODY_SIZE = 10.25;

export const TYPE_STYLES = {
  h1: style(HEADING_SIZES[1] * BODY_SIZE, 23.5, { bold: true, tracking: -0.35 }),
  h2: style(HEADING_SIZES[2] * BODY_SIZE, 17.5, { bold: true, tracking: -0.15 }),
  h3: style(HEADING_SIZES[3] * BODY_SIZE, 15, { bold: true }),
  body: style(BODY_SIZE, 14.5),
  quiet: style(9, 12.5, { colour: INK_2 }),
  quote: style(BODY_SIZE, 14.5, { bold: true }),
  marks: style(6, 6.5, { bold: true }),
  fact: style(9.75, 13.5),
  factName: style(9.75, 13.5, { bold: true, colour: INK_2 }),
  caption: style(10.25, 14, { bold: true }),
  columnHead: style(8.5, 11, { bold: true, colour: INK_2 }),
  cell: style(9, 12.25),
  cellStrong: style(9, 12.25, { bold: true }),
  laneName: style(10.5, 12.5, { bold: true }),
  laneNumber: style(13, 16, { bold: true }),
  tileNumber: style(10, 12, { bold: true }),
  legend: style(8.5, 11, { colour: INK_2 }),
  footer: style(8, 10.5, { colour: INK_2 }),
  organisation: style(13, 16.5, { bold: true, tracking: -0.1 }),
  brandLine: style(10.25, 14, { colour: INK_2 }),
} as const satisfies Readonly<Record<string, TypeStyle>>;
