/** URLs of the font files, by the names of font-files.ts. Listed one by one, since the build must see each import. */
import atkinsonLatin400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url';
import atkinsonLatin700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url';
import atkinsonLatinExt400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url';
import atkinsonLatinExt700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url';
import naskhArabic400 from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff?url';
import naskhArabic700 from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff?url';
import notoCyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url';
import notoCyrillic700 from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url';
import notoCyrillicExt400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff?url';
import notoCyrillicExt700 from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff?url';
import notoGreek400 from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?url';
import notoGreek700 from '@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff?url';
import notoGreekExt400 from '@fontsource/noto-sans/files/noto-sans-greek-ext-400-normal.woff?url';
import notoGreekExt700 from '@fontsource/noto-sans/files/noto-sans-greek-ext-700-normal.woff?url';
import notoLatin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import notoLatin700 from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url';
import notoLatinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import notoLatinExt700 from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url';
import notoVietnamese400 from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?url';
import notoVietnamese700 from '@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff?url';

export const FONT_URLS: Readonly<Record<string, string>> = {
  'atkinson-hyperlegible-next-latin-400': atkinsonLatin400,
  'atkinson-hyperlegible-next-latin-700': atkinsonLatin700,
  'atkinson-hyperlegible-next-latin-ext-400': atkinsonLatinExt400,
  'atkinson-hyperlegible-next-latin-ext-700': atkinsonLatinExt700,
  'noto-sans-latin-400': notoLatin400,
  'noto-sans-latin-700': notoLatin700,
  'noto-sans-latin-ext-400': notoLatinExt400,
  'noto-sans-latin-ext-700': notoLatinExt700,
  'noto-sans-vietnamese-400': notoVietnamese400,
  'noto-sans-vietnamese-700': notoVietnamese700,
  'noto-sans-greek-400': notoGreek400,
  'noto-sans-greek-700': notoGreek700,
  'noto-sans-greek-ext-400': notoGreekExt400,
  'noto-sans-greek-ext-700': notoGreekExt700,
  'noto-sans-cyrillic-400': notoCyrillic400,
  'noto-sans-cyrillic-700': notoCyrillic700,
  'noto-sans-cyrillic-ext-400': notoCyrillicExt400,
  'noto-sans-cyrillic-ext-700': notoCyrillicExt700,
  'noto-naskh-arabic-arabic-400': naskhArabic400,
  'noto-naskh-arabic-arabic-700': naskhArabic700,
};
