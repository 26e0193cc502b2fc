/**
 * Security headers of Lanes: for `npm start`, the tests, and static hosts that read `_headers`. index.html holds the same
 * policy as <meta>, for hosts that set no headers.
 */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** Policy for <meta http-equiv>, without frame-ancestors, which has no effect there and makes browsers complain. */
export const metaPolicy = policy.join('; ');

/** @type {Record<string, string>} */
export const securityHeaders = {
  'Content-Security-Policy': [...policy, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Files that browsers ask for at every visit. A host that rewrites files on the way would break their hashes. */
const asked = ['sw.js', 'reset-sw.js', 'index.html', 'reset.html'];

/** Files in `assets/` carry a hash of their content in their name: an address never has another content. */
const cached = '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n';

/** The `_headers` file that several static hosts understand. */
export function headersFile() {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n${cached}${asked.map((file) => `/${file}\n  Cache-Control: no-cache, no-transform\n`).join('')}`;
}
