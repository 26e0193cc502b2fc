/**
 * Icons of the first five lanes as paths in a square of 24, equal to ui/display/stage-icon.tsx, for paper and files.
 */
export interface IconStroke {
  readonly path: string;
  /** Stroke width; filled when missing. */
  readonly stroke?: number;
}

export const STAGE_ICON_PATHS: readonly (readonly IconStroke[])[] = [
  [{ path: 'M4 4h16v16H4zM4 12h16M12 4v16', stroke: 2.6 }],
  [{ path: 'M6 3.2v17.6L21 12z' }],
  [{ path: 'M3 14h4.6v7H3zM9.7 9h4.6v12H9.7zM16.4 3H21v18h-4.6z' }],
  [{ path: 'M19.6 13.2a7.7 7.7 0 1 1-2.2-6.6', stroke: 2.8 }, { path: 'M20.8 2.2v7.2h-7.2z' }],
  [{ path: circle(2.7) }, { path: circle(6.3), stroke: 2.1 }, { path: circle(10.3), stroke: 2.1 }],
];

/** CSS class with the colours of a lane (ui/styles/tokens.css). The sixth lane repeats the first. */
export const laneName = (lane: number): string => `lane-${(lane % STAGE_ICON_PATHS.length) + 1}`;

/** Beyond five lanes a tile shows its number, since icons would repeat. */
export const hasStageIcon = (lanes: number): boolean => lanes <= STAGE_ICON_PATHS.length;

function circle(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}
