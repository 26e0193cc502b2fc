/** Headings, paragraphs and lists, line by line. */
import type { Said } from '../../../domain/rubric/rubric.ts';
import { INK, STYLES } from '../../shared/theme.ts';
import { tag, tagFor } from '../drawing/structure-tags.ts';
import { setLines } from '../typesetting/lines.ts';
import { keptTogether, type Strip } from './flow-items.ts';
import { placed, type Setting } from './layout-context.ts';
import { lineStrips } from './line-items.ts';

/** The ink rule that sections begin with, and the air below it. */
const RULE = { weight: 2, below: 6 } as const;
const INDENT = 14;

const HEADINGS = {
  1: { type: 'H1', style: STYLES.h1, above: 14 },
  2: { type: 'H2', style: STYLES.h2, above: 16 },
  3: { type: 'H3', style: STYLES.h3, above: 11 },
} as const;

export function headingStrips(setting: Setting, level: 1 | 2 | 3, words: Said): readonly Strip[] {
  const { type, style, above } = HEADINGS[level];
  const element = tagFor(words, setting.lang, type, setting.root);
  const lines = setLines(setting.type, words, style, setting.width);
  const [first, ...rest] = lineStrips(setting, { lines, style, tag: element, block: element, above, keep: true });
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
  return keptTogether(lineStrips(setting, { lines, style, tag: element, block: element, above: 6 }));
}

export function listStrips(setting: Setting, items: readonly Said[]): readonly Strip[] {
  const style = STYLES.body;
  const list = tag('L', setting.root);
  return items.flatMap((words, i) => {
    const body = tagFor(words, setting.lang, 'LBody', tag('LI', list));
    const lines = setLines(setting.type, words, style, setting.width - INDENT);
    // The bullet stands where its item begins, whichever side the list is on.
    const side: Setting = { ...setting, rtl: lines[0]?.rtl ?? setting.rtl };
    const [first, ...rest] = lineStrips(side, { lines, style, tag: body, block: list, above: i === 0 ? 6 : 3, indent: INDENT });
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

/** The title of a figure, kept with it. */
export function captionStrips(setting: Setting, title: string): readonly Strip[] {
  if (title.trim() === '') return [];
  const element = tag('P', setting.root);
  const style = STYLES.caption;
  const lines = setLines(setting.type, { text: title, lang: setting.lang }, style, setting.width);
  return lineStrips(setting, { lines, style, tag: element, block: element, above: 10, keep: true });
}
