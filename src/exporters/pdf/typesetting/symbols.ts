/**
 * Symbols that our fonts lack, drawn as lines: arrows, ticks, comparisons. Screen readers and copying get the
 * character.
 */

export interface TextSymbol {
  /** SVG path in hundredths of an em, from the left end of the baseline, downwards. */
  readonly path: string;
  /** Stroke width; filled when missing. */
  readonly stroke?: number;
  /** Width on the line, in ems. */
  readonly width: number;
}

const LINE = 8.5;
const HEAVY = 13;
const line = (path: string, width: number, stroke = LINE): TextSymbol => ({ path, width: width / 100, stroke });
const solid = (path: string, width: number): TextSymbol => ({ path, width: width / 100 });

const TICK = 'M9 -28L28 -7L66 -61';
const CROSS = 'M10 -58L58 -9M58 -58L10 -9';
const SQUARE = 'M10 -60H62V-8H10z';
const DISC = 'M34 -60a26 26 0 1 0 0.01 0z';
const STAR = 'M41 -70L50 -45L77 -44L56 -28L63 -2L41 -17L19 -2L26 -28L5 -44L32 -45z';

const SIGNS: Readonly<Record<string, TextSymbol>> = {
  '→': line('M8 -33H82M56 -57L82 -33L56 -9', 92),
  '←': line('M84 -33H10M36 -57L10 -33L36 -9', 92),
  '↑': line('M32 0V-66M10 -42L32 -66L54 -42', 64),
  '↓': line('M32 -68V-2M10 -26L32 -2L54 -26', 64),
  '↔': line('M10 -33H90M33 -55L10 -33L33 -11M67 -55L90 -33L67 -11', 100),
  '⇒': line('M8 -43H72M8 -23H72M56 -62L86 -33L56 -4', 96),
  '✓': line(TICK, 76),
  '✔': line(TICK, 76, HEAVY),
  '✗': line(CROSS, 68),
  '✘': line(CROSS, 68, HEAVY),
  '≥': line('M10 -64L56 -43L10 -22M10 -3H56', 66),
  '≤': line('M56 -64L10 -43L56 -22M10 -3H56', 66),
  '≠': line('M9 -42H57M9 -23H57M47 -64L19 -1', 66),
  '≈': line('M9 -38C20 -54 30 -44 34 -40S48 -28 59 -44M9 -17C20 -33 30 -23 34 -19S48 -7 59 -23', 68),
  '●': solid(DISC, 68),
  '○': line(DISC, 68),
  '■': solid(SQUARE, 72),
  '□': line(SQUARE, 72),
  '▶': solid('M12 -62L62 -34L12 -6z', 72),
  '►': solid('M12 -62L62 -34L12 -6z', 72),
  '★': solid(STAR, 82),
  '☆': line(STAR, 82, 6),
  '☐': line(SQUARE, 72),
  '☑': line(`${SQUARE}M20 -34L32 -20L53 -49`, 72),
  '☒': line(`${SQUARE}M22 -47L50 -21M50 -47L22 -21`, 72),
};

/** Returns the symbol for a grapheme, with or without a variation selector; `null` when there is none. */
export const symbolFor = (grapheme: string): TextSymbol | null => SIGNS[grapheme.replace(/\p{DI}/gu, '')] ?? null;
