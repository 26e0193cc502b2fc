/** Headings, paragraphs and lists, line by line. */
import type { Said } from '../../../domain/rubric.ts';
import { type Line, setLines } from './lines.ts';
import { INK, STYLES, type Style } from './look.ts';
import { placed, type Setting } from './setting.ts';
import { keptTogether, type Strip } from './strips.ts';
import { type Tag, tag, tagFor } from './tags.ts';

/** The ink rule that sections begin with, and the air below it. */
const RULE = { weight: 2, below: 7 } as const;
const INDENT = 14;

interface Lines {
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly tag: Tag;
  readonly block: Tag;
  readonly above: number;
  /** Points from the edge at which the text begins, and the side it begins on. */
  readonly indent?: number;
  readonly side?: Setting;
}

function strips(setting: Setting, { lines, style, tag: element, block, above, indent = 0, side = setting }: Lines): readonly Strip[] {
  const width = setting.width - indent;
  const x = placed(side, indent, width);
  return lines.map(
    (line, i): Strip => ({
      above: i === 0 ? above : 0,
      height: line.leading,
      keep: false,
      block,
      draw: (pen, top) => pen.content(element, () => pen.line(line, { x, width, top, style })),
    }),
  );
}

const HEADINGS = {
  1: { type: 'H1', style: STYLES.h1, above: 20 },
  2: { type: 'H2', style: STYLES.h2, above: 20 },
  3: { type: 'H3', style: STYLES.h3, above: 13 },
} as const;

export function headingStrips(setting: Setting, level: 1 | 2 | 3, words: Said): readonly Strip[] {
  const { type, style, above } = HEADINGS[level];
  const element = tagFor(words, setting.lang, type, setting.root);
  const lines = setLines(setting.type, words, style, setting.width);
  const all = strips(setting, { lines, style, tag: element, block: element, above }).map((strip) => ({ ...strip, keep: true }));
  const [first, ...rest] = all;
  if (first === undefined) return [];
  const head = level === 2 ? RULE.weight + RULE.below : 0;
  const beginning: Strip = {
    ...first,
    height: first.height + head,
    draw(pen, top) {
      if (level === 2) pen.rule(setting.x, top, setting.width, RULE.weight, INK);
      pen.bookmark(level, words.text, top);
      first.draw(pen, top + head);
    },
  };
  return [beginning, ...rest];
}

export function paragraphStrips(setting: Setting, words: Said, quiet: boolean): readonly Strip[] {
  const style = quiet ? STYLES.quiet : STYLES.body;
  const element = tagFor(words, setting.lang, 'P', setting.root);
  const lines = setLines(setting.type, words, style, setting.width);
  return keptTogether(strips(setting, { lines, style, tag: element, block: element, above: 6 }));
}

export function listStrips(setting: Setting, items: readonly Said[]): readonly Strip[] {
  const style = STYLES.body;
  const list = tag('L', setting.root);
  return items.flatMap((words, i) => {
    const body = tagFor(words, setting.lang, 'LBody', tag('LI', list));
    const lines = setLines(setting.type, words, style, setting.width - INDENT);
    const side: Setting = { ...setting, rtl: lines[0]?.rtl ?? setting.rtl };
    const [first, ...rest] = strips(setting, { lines, style, tag: body, block: list, above: i === 0 ? 6 : 3, indent: INDENT, side });
    if (first === undefined) return [];
    const bullet: Strip = {
      ...first,
      draw(pen, top) {
        const x = placed(side, 2, 4);
        pen.artifact('Layout', () => pen.file.circle(x + 2, top + first.height / 2, 1.9).fill(INK));
        first.draw(pen, top);
      },
    };
    return keptTogether([bullet, ...rest]);
  });
}
