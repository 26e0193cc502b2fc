/**
 * Serves the built app with one more script in its page: the driver, which follows this server's orders and reports what it sees. The same
 * run works in browsers without automation, with their own profiles on a real disk.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { json } from 'node:stream/consumers';
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
/** Scripts that the page gets besides the app. */
const DRIVER = ['driver.js', 'letters.js'];

/** Orders of each window, handed out when its page asks. */
function createOrders() {
  /** @type {Map<string, Order[]>} orders that no page has fetched yet, by window */
  const waiting = new Map();
  /** @type {Map<string, import('node:http').ServerResponse>} pages that wait for an order */
  const idle = new Map();
  /** @type {Map<string, Order>} last order of each page, until it is answered */
  const given = new Map();

  /** @param {string} window */
  function handOut(window) {
    const response = idle.get(window);
    const order = response && waiting.get(window)?.shift();
    if (!order) return;
    given.set(window, order);
    idle.delete(window);
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(order));
  }

  return {
    /** @param {string} window @param {Order} order */
    add(window, order) {
      waiting.set(window, [...(waiting.get(window) ?? []), order]);
      handOut(window);
    },
    /** @param {URL} url @param {import('node:http').ServerResponse} response */
    waitForOrder(url, response) {
      const window = url.searchParams.get('w') ?? '';
      const unanswered = given.get(window);
      // The page that got it has gone, as a page that reloads itself does; or the order never arrived.
      if (unanswered && unanswered.number > Number(url.searchParams.get('last'))) {
        given.delete(window);
        waiting.set(window, [unanswered, ...(waiting.get(window) ?? [])]);
      }
      idle.set(window, response);
      response.on('close', () => idle.get(window) === response && idle.delete(window));
      handOut(window);
    },
    /** @param {Report} report */
    answered({ kind, window, number }) {
      if (kind === 'done' && given.get(window)?.number === number) given.delete(window);
    },
    clear() {
      waiting.clear();
      given.clear();
    },
  };
}

/** @param {string} folder with the built app */
export async function serveDriven(folder) {
  /** @type {Report[]} */
  const reports = [];
  /** @type {Set<() => void>} */
  const watchers = new Set();
  const orders = createOrders();
  /** @type {Map<string, string>} folders besides the app's, by the beginning of their addresses */
  const more = new Map();
  let count = 0;
  let visit = 0;

  /** @param {string} window */
  const belongs = (window) => window.split('-')[0] === String(visit);

  /** @param {Report} report */
  function take(report) {
    // A killed browser's last reports do not belong to the next one.
    if (belongs(report.window)) reports.push(report);
    orders.answered(report);
    for (const look of [...watchers]) look();
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/driver/next') orders.waitForOrder(url, response);
    else if (url.pathname === '/driver/report')
      void json(request).then((report) => {
        take(/** @type {Report} */ (report));
        response.writeHead(204).end();
      });
    else if (url.pathname === '/wipe')
      response.writeHead(200, { 'Content-Type': 'text/html', 'Clear-Site-Data': '"storage"' }).end('wiped');
    else {
      const [front = '/', own = folder] = [...more].find(([start]) => url.pathname.startsWith(start)) ?? [];
      sendFile(own, url.pathname.slice(front.length - 1), response);
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://localhost:${port}/`,
    reports,
    /**
     * Resolves to the result of `look` on the reports, once it is truthy; to null after the given time.
     * @template T
     * @param {(reports: Report[]) => T | undefined | null | false} look
     * @param {number} ms
     */
    seen: (look, ms) => firstResult(() => look(reports), watchers, ms),
    /** Begins a visit without earlier reports and orders. @returns {string} the name of its first window */
    visit() {
      reports.length = 0;
      orders.clear();
      return String(++visit);
    },
    /**
     * Gives an order to the page of a window.
     * @param {string} what
     * @param {Record<string, unknown>} [how]
     * @param {string} [window]
     * @returns {number} number of the order, which its answer carries
     */
    order(what, how = {}, window = String(visit)) {
      const number = ++count;
      orders.add(window, { number, what, ...how });
      return number;
    },
    /** Serves another folder too. @param {string} front start of its addresses @param {string} path */
    also: (front, path) => void more.set(front, path),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed(undefined));
      }),
  };
}

/**
 * @template T
 * @param {() => T | undefined | null | false} look
 * @param {Set<() => void>} watchers called after each report
 * @param {number} ms
 * @returns {Promise<T | null>}
 */
function firstResult(look, watchers, ms) {
  return new Promise((done) => {
    const settle = (/** @type {T | null} */ value) => {
      clearTimeout(timer);
      watchers.delete(again);
      done(value);
    };
    const again = () => {
      const found = look();
      if (found) settle(found);
    };
    const timer = setTimeout(() => settle(null), ms);
    watchers.add(again);
    again();
  });
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
