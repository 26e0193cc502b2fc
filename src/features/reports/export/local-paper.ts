import type { PaperSize } from '../../../exporters/shared/theme.ts';

/** Letter paper where the reader's languages say North America, A4 everywhere else. */
export const localPaper = (): PaperSize => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4');
