/** Serves a folder of built files on this machine only, with the security headers of Lanes. */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { securityHeaders } from '../build/security.mjs';

/** Header that tells Lanes from another program that answers on the port. */
export const MARK = 'x-lanes';

/**
 * @param {string} folder the folder to serve
 * @param {number} port 0 lets the system choose
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the system's error, such as EADDRINUSE
 */
export const serve = (folder, port) => listen((request, response) => answer(folder, request, response), port);

/**
 * Answers one request with a file of the folder, or with 404.
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answer(folder, request, response) {
  for (const [name, value] of Object.entries({ ...securityHeaders, [MARK]: '1' })) response.setHeader(name, value);
  const notFound = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  if (request.method !== 'GET' && request.method !== 'HEAD') notFound();
  // `dev` reads the folder at each request, so that a new build is served without a restart.
  else
    sirv(folder, { dev: true, extensions: ['html'], onNoMatch: notFound, setHeaders: setCaching })(request, response);
}

/**
 * Lets browsers keep a file for a year when its name carries a hash of its content.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setCaching(response, path) {
  const isHashed = /-[\w-]{8}\.\w+$/.test(path);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
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
