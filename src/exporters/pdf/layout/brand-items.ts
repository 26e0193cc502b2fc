/** Head of a document: logo, organisation, kind of report, and a strong rule below. */

import type { Block } from '../../../domain/document/blocks.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { fitLogo, type Logo } from '../../../lib/logo.ts';
import { INK, TYPE_STYLES } from '../../shared/theme.ts';
import { type Tag, tag } from '../drawing/structure-tags.ts';
import { setLines } from '../typesetting/lines.ts';
import type { Flow, FlowItem } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';
import { rowItem } from './row.ts';

type BrandOptions = Extract<Block, { type: 'brand' }>;

/** Largest size of a logo, in points. */
const LOGO = { width: 150, height: 48 } as const;
const GAP = 16;
const RULE = 4.5;
const BELOW = 9;

export function brandItems(context: LayoutContext, { organisation, line, logo }: BrandOptions): Flow {
  const block = tag('Div', context.root);
  const picture = logo && pictureOf(context, logo, formatMessage(context.words.logoOf, { organisation }), block);
  const from = picture ? picture.width + GAP : 0;
  const width = context.width - from;
  const paragraphs = [
    { words: organisation, style: TYPE_STYLES.organisation },
    { words: line, style: TYPE_STYLES.brandLine },
  ].map(({ words, style }) => ({
    lines: setLines(context.type, { text: words, lang: context.lang }, style, width),
    style,
    tag: tag('P', block),
  }));
  const height = paragraphs.flatMap(({ lines }) => lines).reduce((sum, { leading }) => sum + leading, 0);
  const least = picture ? picture.height + RULE + BELOW : 0;
  const above = Math.max(0, ((picture?.height ?? 0) - height) / 2);
  const row = rowItem([{ x: placed(context, from, width), width, tag: null, paragraphs }], {
    block,
    above: 0,
    padding: [above, BELOW + RULE],
    limit: context.height / 2,
    least,
    keep: true,
    foot: (canvas, bottom) => canvas.rule(context.x, bottom - RULE, context.width, RULE, INK),
  });
  const beginning: FlowItem = {
    ...row,
    draw(canvas, top) {
      picture?.draw(canvas, top);
      row.draw(canvas, top);
    },
  };
  return [beginning];
}

interface PlacedPicture {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly draw: FlowItem['draw'];
}

/** An unreadable logo is left out; the name beside it identifies the organisation. */
function pictureOf(context: LayoutContext, logo: Logo, alt: string, block: Tag): PlacedPicture | null {
  const bytes = context.pictures.get(logo.png);
  if (bytes === undefined) return null;
  const { width, height } = fitLogo(logo, LOGO);
  const x = placed(context, 0, width);
  return {
    width,
    height,
    draw(canvas, top) {
      const figure = tag('Figure', block, { alt, bbox: [x, top, x + width, top + height] });
      canvas.content(figure, () => canvas.file.image(bytes, x, top, { width, height }));
    },
  };
}
