import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { basePath, serve } from '../../src/cli/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(outside, 'dist');
const long = `<h1>Explore</h1>${'<p>one line after the other</p>'.repeat(200)}`;
mkdirSync(join(folder, 'explore'), { recursive: true });
mkdirSync(join(folder, '_astro'));
writeFileSync(join(outside, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'index.html'), '<h1>First</h1>');
writeFileSync(join(folder, 'explore', 'index.html'), long);
writeFileSync(join(folder, 'über 6.csv'), 'time,event\n');
writeFileSync(join(folder, 'cite.bib'), '@article{}\n');
writeFileSync(join(folder, '_astro', 'serif.CyRaM-oh.woff2'), 'font');
writeFileSync(join(folder, 'large.zip'), randomBytes(30_000_000));

let site: Awaited<ReturnType<typeof serve>>;
let series: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve({ folder, base: '/' });
  series = await serve({ folder, base: '/series/' });
});
afterAll(async () => {
  await Promise.all([site.close(), series.close()]);
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks for a path as it is written, which `fetch` would put right first. */
function ask(path: string, { port } = site, options = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
        });
    })
      .on('error', reject)
      .end();
  });
}

it('basePath() has a slash at both ends, however BASE is written', () => {
  expect(['', '/', 'series', '/series', 'series/', '/a/b/'].map((base) => basePath(base))).toEqual([
    '/',
    '/',
    '/series/',
    '/series/',
    '/series/',
    '/a/b/',
  ]);
});

it('finds pages by their folder and files by their name, with the type of the file', async () => {
  const page = await ask('/explore/?x=1');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body.toString()).toBe(long);
  const table = await ask('/%C3%BCber%206.csv');
  expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(table.body.toString()).toBe('time,event\n');
  expect((await ask('/cite.bib')).headers['content-type']).toBe('text/plain; charset=utf-8');
});

it('sends a folder without its slash to the address with it, so that relative links hold', async () => {
  for (const [path, server, location] of [
    ['/explore', site, '/explore/'],
    ['/series/explore', series, '/series/explore/'],
  ] as const) {
    const { status, headers } = await ask(path, server);
    expect([status, headers.location]).toEqual([301, location]);
  }
});

it('knows only what lies under the base, and leads to it', async () => {
  expect((await ask('/series/explore/', series)).status).toBe(200);
  expect((await ask('/explore/', series)).status).toBe(404);
  for (const path of ['/', '/series']) {
    const { status, headers } = await ask(path, series);
    expect([status, headers.location]).toEqual([302, '/series/']);
  }
});

it('never leaves the folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/explore/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ]) {
    const { status, body } = await ask(path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
    expect(body.toString()).not.toContain('secret');
  }
});

it('gives the site’s own page for what is missing, if it has one', async () => {
  expect((await ask('/nothing')).body.toString()).toBe('Not found\n');
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
  const { status, headers, body } = await ask('/nothing');
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(body.toString()).toBe('<h1>Not here</h1>');
  expect((await ask('/index.html/')).status).toBe(404);
  expect((await ask('/explore/', series)).body.toString()).toBe('<h1>Not here</h1>');
});

it('outlives every request, also a name that no file can have and a line that isn’t HTTP', async () => {
  for (const path of [
    `/${'a'.repeat(256)}`,
    `/${'a/'.repeat(4000)}`,
    '//',
    '/*',
    '/?',
    'http://[',
    '/_astro',
  ])
    expect((await ask(path)).status, path.slice(0, 20)).toBeLessThan(500);
  await new Promise<void>((resolve) => {
    const socket = connect(site.port, '127.0.0.1', () => socket.end('nonsense\r\n\r\n'));
    socket.resume().on('close', () => {
      resolve();
    });
  });
  expect((await ask('/')).status).toBe(200);
});

it('refuses every method but GET and HEAD, and says which it knows', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH']) {
    const { status, headers, body } = await ask('/explore/', site, { method });
    expect([status, headers.allow, body.length], method).toEqual([405, 'GET, HEAD', 0]);
  }
  expect((await ask('/explore/', site, { method: 'HEAD' })).status).toBe(200);
});

it('compresses text for browsers that can read it, and nothing else', async () => {
  const accepting = (encoding: string, path = '/explore/') =>
    ask(path, site, { headers: { 'accept-encoding': encoding } });
  const [brotli, gzip, none] = await Promise.all(['br, gzip', 'gzip', 'identity'].map((e) => accepting(e)));
  expect(brotli?.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli?.body ?? '').toString()).toBe(long);
  expect(gzip?.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip?.body ?? '').toString()).toBe(long);
  expect(none?.body.toString()).toBe(long);
  expect((await accepting('br, gzip', '/large.zip')).headers['content-encoding']).toBe(undefined);
});

it('lets browsers keep files that are named after their content, and ask again for all others', async () => {
  expect((await ask('/_astro/serif.CyRaM-oh.woff2')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  const page = await ask('/explore/');
  expect(page.headers['cache-control']).toBe('no-cache');
  const again = await ask('/explore/', site, { headers: { 'if-none-match': page.headers.etag } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

// Where the system lists the files that a program holds open.
it.runIf(existsSync('/dev/fd'))('closes the file of a download that is broken off', async () => {
  const openFiles = () => readdirSync('/dev/fd').length;
  const before = openFiles();
  const breakOff = () =>
    new Promise<void>((resolve) => {
      request({ port: site.port, host: '127.0.0.1', path: '/large.zip', agent: false }, (response) => {
        response.once('data', () => {
          response.destroy();
        });
        response.on('close', resolve);
      }).end();
    });
  for (let round = 0; round < 30; round++) await breakOff();
  await expect.poll(openFiles, { timeout: 10_000 }).toBeLessThan(before + 10);
});

it('serve() takes the next port if one is taken, and frees its own when closed', async () => {
  const first = await serve({ folder, base: '/' });
  const second = await serve({ folder, base: '/', port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.url).toBe(`http://localhost:${second.port}/`);
  await first.close();
  await second.close();
  await expect(fetch(first.url)).rejects.toThrow();
});

it('serve() closes while a browser keeps a connection open', async () => {
  const { port, close } = await serve({ folder, base: '/' });
  await ask('/', { port, url: '', close }, { headers: { connection: 'keep-alive' } });
  await close();
});
