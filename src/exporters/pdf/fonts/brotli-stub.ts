/**
 * Stands in for the Brotli decompressor that fontkit brings for WOFF2 fonts (59 kB compressed). Our PDF fonts are WOFF,
 * which needs none of it. See `resolve.alias` in vite.config.ts.
 */
export default function decompress(): never {
  throw new Error('WOFF2 fonts cannot be read here: use the WOFF file.');
}
