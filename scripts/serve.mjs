/** Serves a folder of built files on this machine only, with the headers that Lanes is meant to be served with. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders } from '../build/security.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** Says that what answers on a port is Lanes and nobody else. */
export const MARK = 'x-lanes';

/**
 * @param {string} folder what to serve
 * @param {number} port 0 lets the system choose
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the system's error, such as EADDRINUSE
 */
export const serve = (folder, port) => listen((request, response) => answer(folder, request, response), port);

/**
 * Answers one request with a file of the folder.
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answer(folder, request, response) {
  const file = fileFor(folder, request.url ?? '/');
  const headers = { ...securityHeaders, [MARK]: '1' };
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const hashed = /-[\w-]{8}\.\w+$/.test(file);
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * @param {import('node:http').RequestListener} onRequest
 * @param {number} port as for `serve`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function listen(onRequest, port) {
  const server = createServer(onRequest);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const given = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://localhost:${given}/`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          }),
      });
    });
  });
}

/**
 * @param {string} folder
 * @param {string} url
 */
function fileFor(folder, url) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const file = join(folder, path.endsWith(sep) ? `${path}index.html` : path);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null;
}
