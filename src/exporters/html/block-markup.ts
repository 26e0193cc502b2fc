import type { Block, Report } from '../../domain/document/blocks.ts';
import { directionOf, formatMessage } from '../../lib/i18n/messages.ts';
import { fitLogo, logoUrl } from '../../lib/logo.ts';
import { unreachable } from '../../lib/problem/problem.ts';
import { el, type MarkupElement } from '../shared/markup.ts';
import { text } from '../shared/text.ts';
import { lanesMarkup } from './lanes-markup.ts';
import { stripsMarkup } from './strips-markup.ts';
import { tableMarkup, textMarkup } from './table-markup.ts';

/** Largest size of a logo, in CSS pixels. */
const LOGO = { width: 220, height: 72 } as const;

/**
 * Converts one block of a report to elements.
 * @param lang language of the report
 */
export function blockMarkup(block: Block, lang: string): MarkupElement {
  switch (block.type) {
    case 'brand':
      return brandMarkup(block);
    case 'heading':
      return el(`h${block.level}`, textMarkup(block.words, lang), [block.words.text]);
    case 'paragraph':
      return el('p', { class: block.quiet ? 'quiet' : undefined, ...textMarkup(block.words, lang) }, [
        block.words.text,
      ]);
    case 'facts':
      return el(
        'dl',
        { class: isBrief(block.facts) ? 'facts brief' : 'facts' },
        block.facts.map(({ name, value }) =>
          el('div', {}, [el('dt', {}, [name]), el('dd', textMarkup(value, lang), [value.text])]),
        ),
      );
    case 'list':
      return el(
        'ul',
        { class: 'list' },
        block.items.map((item) => el('li', textMarkup(item, lang), [item.text])),
      );
    case 'quote':
      return el('blockquote', { class: 'quote' }, [
        el('p', textMarkup(block.words, lang), [block.words.text]),
        ...(block.speaker === '' ? [] : [el('footer', { dir: 'auto' }, [block.speaker])]),
      ]);
    case 'table':
      return tableMarkup(block, lang);
    case 'lanes':
      return lanesMarkup(block, directionOf(lang) === 'rtl');
    case 'strips':
      return stripsMarkup(block);
    case 'page-break':
      return el('div', { class: 'page-break' });
    default:
      return unreachable(block);
  }
}

/** Facts with short values print in two columns. */
const isBrief = (facts: Extract<Block, { type: 'facts' }>['facts']): boolean =>
  facts.length > 2 && facts.every(({ value }) => value.text.length <= 40);

function brandMarkup({ organisation, line, logo }: Extract<Block, { type: 'brand' }>): MarkupElement {
  const size = logo && fitLogo(logo, LOGO);
  const whole = (side: number): string => String(Math.max(1, Math.round(side)));
  const picture =
    logo && size
      ? [
          el('img', {
            src: logoUrl(logo),
            alt: formatMessage(text.logoOf, { organisation }),
            width: whole(size.width),
            height: whole(size.height),
          }),
        ]
      : [];
  return el('div', { class: 'brand' }, [
    ...picture,
    el('p', {}, [el('b', { dir: 'auto' }, [organisation]), el('span', {}, [line])]),
  ]);
}

/** CSS classes of the sheet of a report: orientation and size of type. */
export const sheetClass = ({ landscape, size = 'usual' }: Report): string =>
  ['sheet', landscape ? 'landscape' : '', size === 'usual' ? '' : size].filter((name) => name !== '').join(' ');
