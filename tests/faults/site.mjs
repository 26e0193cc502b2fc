/**
 * The built app, served with one more script in its page: the driver, which does what this server tells it to and reports
 * what it sees. So the same run works in browsers that no automation speaks to, with their own profiles on a real disk.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { securityHeaders } from '../../build/security.mjs';

/**
 * @typedef {{ window: string, kind: string, at: number, n?: number, text?: string, number?: number, value?: unknown }} Report
 * kind: `typed` and `saved` carry the length of the text and when; `said` a change of what the page says; `done` the answer to an order
 * @typedef {{ number: number, what: string } & Record<string, unknown>} Order
 * @typedef {Awaited<ReturnType<typeof serveDriven>>} DrivenSite
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** What the page gets besides the app. */
const DRIVER = ['driver.js', 'letters.js'];

/** @param {string} folder with the built app */
export async function serveDriven(folder) {
  /** @type {Report[]} */
  const reports = [];
  /** @type {Set<() => void>} */
  const watchers = new Set();
  /** @type {Map<string, Order[]>} orders that no page has fetched yet, by window */
  const orders = new Map();
  /** @type {Map<string, import('node:http').ServerResponse>} pages that wait for an order */
  const idle = new Map();
  /** @type {Map<string, Order>} the order that each page got last, while it has not answered */
  const given = new Map();
  /** @type {Map<string, string>} folders besides the app's, by the beginning of their addresses */
  const more = new Map();
  let count = 0;
  let visit = 0;

  /** @param {string} window */
  const belongs = (window) => window.split('-')[0] === String(visit);

  /** @param {string} window */
  function handOut(window) {
    const waiting = idle.get(window);
    const order = waiting && orders.get(window)?.shift();
    if (!order) return;
    given.set(window, order);
    idle.delete(window);
    waiting
      .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(order));
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const window = url.searchParams.get('w') ?? '';
    if (url.pathname === '/driver/next') {
      const unanswered = given.get(window);
      // The page that got it has gone, as a page that reloads itself does; or it never got it.
      if (unanswered && unanswered.number > Number(url.searchParams.get('last'))) {
        given.delete(window);
        orders.set(window, [unanswered, ...(orders.get(window) ?? [])]);
      }
      idle.set(window, response);
      response.on('close', () => idle.get(window) === response && idle.delete(window));
      handOut(window);
      return;
    }
    if (url.pathname === '/driver/report') {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const said = JSON.parse(body);
        // What a killed browser still had on the way is not the next one's.
        if (belongs(said.window)) reports.push(said);
        if (said.kind === 'done' && given.get(said.window)?.number === said.number) given.delete(said.window);
        for (const look of [...watchers]) look();
        response.writeHead(204).end();
      });
      return;
    }
    if (url.pathname === '/wipe') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Clear-Site-Data': '"storage"' }).end('wiped');
      return;
    }
    const [front = '/', own = folder] = [...more].find(([each]) => url.pathname.startsWith(each)) ?? [];
    sendFile(own, url.pathname.slice(front.length - 1), response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  /**
   * Resolves with what `look` finds in the reports, once it finds something; `null` when the time is over.
   * @template T
   * @param {(reports: Report[]) => T | undefined | null | false} look
   * @param {number} ms
   * @returns {Promise<T | null>}
   */
  function seen(look, ms) {
    return new Promise((done) => {
      const settle = (/** @type {T | null} */ value) => {
        clearTimeout(timer);
        watchers.delete(again);
        done(value);
      };
      const again = () => {
        const found = look(reports);
        if (found) settle(found);
      };
      const timer = setTimeout(() => settle(null), ms);
      watchers.add(again);
      again();
    });
  }

  return {
    url: `http://localhost:${port}/`,
    reports,
    seen,
    /** A new visit: what was reported and ordered before is forgotten. @returns {string} the name of its first window */
    visit() {
      reports.length = 0;
      orders.clear();
      given.clear();
      return String(++visit);
    },
    /**
     * Gives an order to the page of a window.
     * @param {string} what
     * @param {Record<string, unknown>} [how]
     * @param {string} [window]
     * @returns {number} its number, which the answer carries
     */
    order(what, how = {}, window = String(visit)) {
      const number = ++count;
      orders.set(window, [...(orders.get(window) ?? []), { number, what, ...how }]);
      handOut(window);
      return number;
    },
    /** Serves another folder too. @param {string} front how its addresses begin @param {string} its */
    also: (front, its) => void more.set(front, its),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed(undefined));
      }),
  };
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {import('node:http').ServerResponse} response
 */
function sendFile(folder, path, response) {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const file = join(DRIVER.includes(name.slice(1)) ? resolve('tests/faults') : folder, name);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, securityHeaders).end();
    return;
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
  });
  if (extname(file) !== '.html') createReadStream(file).pipe(response);
  else
    response.end(
      readFileSync(file, 'utf8').replace('</head>', '<script type="module" src="./driver.js"></script></head>'),
    );
}
