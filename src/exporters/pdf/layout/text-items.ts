/** Headings, paragraphs and lists, line by line. */
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { INK, laneColours, TYPE_STYLES, type TypeStyle } from '../../shared/theme.ts';
import { tag, tagFor } from '../drawing/structure-tags.ts';
import { setLines } from '../typesetting/lines.ts';
import { type FlowItem, keepTogether } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';
import { lineItems } from './line-items.ts';

/** Rule above sections, and the space below it. */
const RULE = { weight: 2, below: 6 } as const;
const INDENT = 14;

const HEADINGS = {
  1: { type: 'H1', style: TYPE_STYLES.h1, above: 14 },
  2: { type: 'H2', style: TYPE_STYLES.h2, above: 16 },
  3: { type: 'H3', style: TYPE_STYLES.h3, above: 11 },
} as const;

export function headingItems(context: LayoutContext, level: 1 | 2 | 3, words: LocalizedText): readonly FlowItem[] {
  const { type, style, above } = HEADINGS[level];
  const element = tagFor(words, context.lang, type, context.root);
  const lines = setLines(context.type, words, style, context.width);
  const [first, ...rest] = lineItems(context, { lines, style, tag: element, block: element, above, keep: true });
  if (first === undefined) return [];
  const head = level === 2 ? RULE.weight + RULE.below : 0;
  const beginning: FlowItem = {
    ...first,
    height: first.height + head,
    draw(canvas, top) {
      if (level === 2) canvas.rule(context.x, top, context.width, RULE.weight, INK);
      canvas.bookmark(level, words.text, top);
      first.draw(canvas, top + head);
    },
  };
  return [beginning, ...rest];
}

/** @param leads true when it belongs to a heading above it, so that it stays with what follows */
export function paragraphItems(
  context: LayoutContext,
  words: LocalizedText,
  quiet: boolean,
  leads = false,
): readonly FlowItem[] {
  const style = quiet ? TYPE_STYLES.quiet : TYPE_STYLES.body;
  const element = tagFor(words, context.lang, 'P', context.root);
  const lines = setLines(context.type, words, style, context.width);
  const items = lineItems(context, { lines, style, tag: element, block: element, above: 6, keep: leads });
  return leads ? items : keepTogether(items);
}

/** Bar beside a quote, and the distance of its words from it. */
const BAR = { weight: 2.5, colour: laneColours(1).fill, indent: 12 } as const;

/** Words of a person, with a bar beside them, and the role of the speaker below. They stay on one page. */
export function quoteItems(context: LayoutContext, words: LocalizedText, speaker: string): readonly FlowItem[] {
  const element = tagFor(words, context.lang, 'BlockQuote', context.root);
  const width = context.width - BAR.indent;
  const part = (said: LocalizedText, style: TypeStyle, above: number): readonly FlowItem[] => {
    const tagged = tagFor(said, context.lang, 'P', element);
    const lines = setLines(context.type, said, style, width);
    return lineItems(context, { lines, style, tag: tagged, block: element, above, keep: true, indent: BAR.indent });
  };
  const items = [
    ...part(words, TYPE_STYLES.quote, 8),
    ...(speaker === '' ? [] : part({ text: speaker, lang: context.lang }, TYPE_STYLES.quiet, 0)),
  ];
  return items.map((item, i) => ({
    ...item,
    keep: i < items.length - 1,
    draw(canvas, top) {
      const x = placed(context, 0, BAR.weight);
      canvas.artifact('Layout', () => canvas.file.rect(x, top, BAR.weight, item.height).fill(BAR.colour));
      item.draw(canvas, top);
    },
  }));
}

export function listItems(context: LayoutContext, items: readonly LocalizedText[]): readonly FlowItem[] {
  const style = TYPE_STYLES.body;
  const list = tag('L', context.root);
  const set = items.map((words, i): readonly FlowItem[] => {
    const body = tagFor(words, context.lang, 'LBody', tag('LI', list));
    const lines = setLines(context.type, words, style, context.width - INDENT);
    // The bullet stands at the start of its item, on either side.
    const side: LayoutContext = { ...context, rtl: lines[0]?.rtl ?? context.rtl };
    const [first, ...rest] = lineItems(side, {
      lines,
      style,
      tag: body,
      block: list,
      above: i === 0 ? 6 : 3,
      indent: INDENT,
    });
    if (first === undefined) return [];
    const bullet: FlowItem = {
      ...first,
      draw(canvas, top) {
        const x = placed(side, 2, 4);
        canvas.artifact('Layout', () => canvas.file.circle(x + 2, top + first.height / 2, 1.9).fill(INK));
        first.draw(canvas, top);
      },
    };
    return keepTogether([bullet, ...rest]);
  });
  return keepEnds(set.filter((lines) => lines.length > 0));
}

/** Most lines of a point that is kept with its neighbour. */
const SHORT_POINT = 3;

/** Keeps the first two and the last two points together: no single short point stands alone on a page. */
function keepEnds(points: readonly (readonly FlowItem[])[]): readonly FlowItem[] {
  const { length } = points;
  return points.flatMap((lines, i) => {
    const isEnd = i < length - 1 && (length <= 3 || i === 0 || i === length - 2);
    return isEnd && lines.length <= SHORT_POINT ? lines.map((line) => ({ ...line, keep: true })) : lines;
  });
}

/** Title of a figure, kept with it. */
export function captionItems(context: LayoutContext, title: string): readonly FlowItem[] {
  if (title.trim() === '') return [];
  const element = tag('P', context.root);
  const style = TYPE_STYLES.caption;
  const lines = setLines(context.type, { text: title, lang: context.lang }, style, context.width);
  return lineItems(context, { lines, style, tag: element, block: element, above: 10, keep: true });
}
