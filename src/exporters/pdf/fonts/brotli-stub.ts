/**
 * Replaces the Brotli decompressor that fontkit includes for WOFF2 fonts (59 kB compressed). Our PDF fonts are WOFF
 * and need none. See `resolve.alias` in vite.config.ts.
 */
export default function decompress(): never {
  throw new Error('WOFF2 fonts cannot be read here: use the WOFF file.');
}
