import type { Report } from '../../domain/document/blocks.ts';

export const sheetClass = ({ landscape, size = 'usual' }: Report): string =>
  ['sheet', landscape ? 'landscape' : '', size === 'usual' ? '' : size].filter((name) => name !== '').join(' ');
