import type { PaperSize } from '../../../exporters/shared/theme.ts';

/** Letter for languages of North America, A4 otherwise. */
export const localPaper = (): PaperSize => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4');
