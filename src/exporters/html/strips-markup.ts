/**
 * Figure of all answers: one strip per stage, one block per statement, each with a number or sign, so that grey
 * prints stay readable.
 */
import type { Block, StripMark } from '../../domain/document/blocks.ts';
import { el, type Markup, type MarkupElement } from '../shared/markup.ts';
import { laneName } from '../shared/stage-icons.ts';
import { rampStep } from '../shared/theme.ts';
import { tileMarkup } from './tile-markup.ts';

export type StripsBlock = Extract<Block, { type: 'strips' }>;

const BLOCK = { width: 46, height: 36 } as const;

export function stripsMarkup(block: StripsBlock): MarkupElement {
  const rows = block.strips.map(({ name, lane, marks }) =>
    el('div', { class: `strip ${laneName(lane)}` }, [
      el('span', { class: 'lane-name' }, [tileMarkup(lane, block.of), el('b', { dir: 'auto' }, [name])]),
      el(
        'span',
        { class: 'strip-blocks' },
        marks.map((mark) => blockMarkup(mark, block.levels)),
      ),
    ]),
  );
  const key = block.key.map(({ mark, means }) => el('span', {}, [el('b', {}, [mark]), ` ${means}`]));
  return el('div', { class: 'strips', role: 'img', 'aria-label': block.said }, [
    ...rows,
    el('div', { class: 'strips-key' }, key),
  ]);
}

function blockMarkup({ mark, level, notApplicable, claimed }: StripMark, levels: number): MarkupElement {
  const { width, height } = BLOCK;
  const step = level === null ? 'none' : String(rampStep(level, levels));
  const inside: Markup[] = [
    el('rect', {
      x: '1',
      y: '1',
      width: String(width - 2),
      height: String(height - 2),
      rx: '3',
      class: `block step-${step}`,
    }),
    ...(notApplicable
      ? [
          el('path', {
            d: `M4 ${height - 4}L${width - 4} 4M4 ${height / 2}L${width / 2} 4M${width / 2} ${height - 4}L${width - 4} ${height / 2}`,
            class: 'hatch',
          }),
        ]
      : []),
    el(
      'text',
      {
        x: String(claimed ? width / 2 - 5 : width / 2),
        y: String(height / 2),
        dy: '0.35em',
        'text-anchor': 'middle',
        class: `block-mark on-${step}`,
      },
      [mark],
    ),
    ...(claimed
      ? [
          el(
            'text',
            {
              x: String(width - 12),
              y: String(height / 2),
              dy: '0.35em',
              'text-anchor': 'middle',
              class: `block-mark on-${step}`,
            },
            ['!'],
          ),
        ]
      : []),
  ];
  return el(
    'svg',
    {
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    inside,
  );
}
