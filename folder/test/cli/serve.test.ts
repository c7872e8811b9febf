import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { answer, basePath, serve } from '../../src/cli/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(outside, 'dist');
mkdirSync(join(folder, 'explore'), { recursive: true });
writeFileSync(join(outside, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'index.html'), '<h1>First</h1>');
writeFileSync(join(folder, 'explore', 'index.html'), '<h1>Explore</h1>');
writeFileSync(join(folder, 'über 6.csv'), 'time,event\n');
afterAll(() => rmSync(outside, { recursive: true }));

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

it('answer() finds pages by their folder and files by their name', () => {
  expect(answer('/', folder)).toEqual({ status: 200, file: join(folder, 'index.html') });
  expect(answer('/explore/?x=1', folder)).toEqual({
    status: 200,
    file: join(folder, 'explore', 'index.html'),
  });
  expect(answer('/%C3%BCber%206.csv', folder)).toEqual({ status: 200, file: join(folder, 'über 6.csv') });
});

it('answer() sends a folder without its slash to the address with it, so that relative links hold', () => {
  expect(answer('/explore', folder)).toEqual({ status: 301, location: '/explore/' });
});

it('answer() knows only what lies under the base, and leads to it', () => {
  expect(answer('/series/explore/', folder, '/series/').status).toBe(200);
  expect(answer('/explore/', folder, '/series/')).toEqual({ status: 404 });
  expect(answer('/', folder, '/series/')).toEqual({ status: 302, location: '/series/' });
  expect(answer('/series', folder, '/series/')).toEqual({ status: 302, location: '/series/' });
});

it('answer() never leaves the folder', () => {
  for (const url of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/explore/..%2f..%2fsecret.txt',
    '/%00',
  ]) {
    expect(answer(url, folder).status).toBe(404);
  }
  expect(answer('/%', folder).status).toBe(400);
});

it('answer() gives the site’s own page for what is missing, if it has one', () => {
  expect(answer('/nothing', folder)).toEqual({ status: 404 });
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
  expect(answer('/nothing', folder)).toEqual({ status: 404, file: join(folder, '404.html') });
  expect(answer('/index.html/', folder).status).toBe(404);
});

it('serve() answers on 127.0.0.1 with the type of the file', async () => {
  const { port, close } = await serve({ folder, base: '/' });
  const response = await fetch(`http://127.0.0.1:${port}/explore/`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<h1>Explore</h1>');
  await close();
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
  await new Promise<void>((resolve) => {
    const open = request({ port, host: '127.0.0.1', headers: { connection: 'keep-alive' } }, (response) => {
      response.resume().on('end', resolve);
    });
    open.end();
  });
  await close();
});
