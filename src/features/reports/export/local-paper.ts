import type { Paper } from '../../../exporters/shared/theme.ts';

/** Letter paper where the reader's languages say North America, A4 everywhere else. */
export const paperHere = (): Paper => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4');
