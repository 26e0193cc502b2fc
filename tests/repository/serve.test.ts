/** The server behind `npm start` and the journeys: any request gets an answer, and nothing outside its folder is served. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../build/security.mjs';
import { MARK, serve } from '../../scripts/serve.mjs';
import { aFolder } from '../support/folder.ts';

let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const outside = aFolder('serve');
  const folder = join(outside, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'index.html'), '<h1>Lanes</h1>');
  writeFileSync(join(folder, 'sw.js'), 'self;');
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(join(folder, 'assets', 'main-a1B2c3D4.js'), 'export {};');
  site = await serve(folder, 0);
});
afterAll(() => site.close());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Sends the path as it is written: fetch() would tidy it first. */
const ask = (path: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ port: new URL(site.url).port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('the root is the page', async () => {
  const { status, headers, body } = await ask('/');
  expect([status, body]).toEqual([200, '<h1>Lanes</h1>']);
  expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
});

test.each([
  ['/', 'no-cache', /^text\/html/],
  ['/sw.js', 'no-cache', /^text\/javascript/],
  ['/manifest.webmanifest', 'no-cache', /^application\/manifest\+json/],
  ['/assets/main-a1B2c3D4.js', 'public, max-age=31536000, immutable', /^text\/javascript/],
])('%s is kept by browsers as its name allows: %s', async (path, cache, type) => {
  const { headers } = await ask(path);
  expect(headers['cache-control']).toBe(cache);
  expect(headers['content-type']).toMatch(type);
});

test.each(['/', '/gone.html', '/%'])(
  'the answer to %s carries the security headers and the mark of Lanes',
  async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers[MARK]).toBe('1');
  },
);

describe('a request that asks for no file of the folder', () => {
  test.each([
    '/gone.html',
    '/%',
    '/%E0%A4%A',
    '/%00',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/assets/',
  ])('%s is not found, and the server goes on', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found' });
    expect(await ask('/')).toMatchObject({ status: 200 });
  });
  test.each(['POST', 'PUT', 'DELETE'])('%s is not found', async (method) =>
    expect((await ask('/', method)).status).toBe(404),
  );
});

test('HEAD has the headers and no body', async () => {
  const { status, headers, body } = await ask('/', 'HEAD');
  expect([status, headers['content-length'], body]).toEqual([200, '14', '']);
});
