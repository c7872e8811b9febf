/** A small server of static files, for `npm start` and for the tests of the built site. */
import compression from 'compression';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import serveStatic from 'serve-static';
import { root } from './run.mjs';

/** Kinds of files that browsers should show as text, by their endings; all others go by the usual names. */
const plain = /\.(bib|cff|R|ris)$/;

/** The files that the build names after what is in them. */
const hashed = /[\\/]_astro[\\/][^\\/]*[.-][\w-]{8,}\.\w+$/;

/** The path that the site is built for, with a slash at both ends: "/", or "/NAME/" where BASE is set to NAME. */
export function basePath(base = process.env.BASE ?? '') {
  const name = base.replace(/^\/+|\/+$/g, '');
  return name === '' ? '/' : `/${name}/`;
}

/**
 * What answers requests with the files of `folder` under `base`: compressed where it helps, kept for good where a file is named
 * after its content, asked for again where it isn't. Whatever is missing gets the site's own page, 404.html, if it has one.
 */
function answerWith(folder, base) {
  const compress = compression();
  const files = serveStatic(folder, {
    cacheControl: false,
    fallthrough: false,
    // The supplement names files such as .zenodo.json; the folder holds nothing but the built site.
    dotfiles: 'allow',
    setHeaders: (response, file) => {
      if (plain.test(file)) response.setHeader('content-type', 'text/plain; charset=utf-8');
      if (hashed.test(file)) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  return (request, response) => {
    response.setHeader('cache-control', 'no-cache');
    const end = (status, headers, body = '') => response.writeHead(status, headers).end(body);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });

    const [path] = request.url.split('?');
    if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return end(302, { location: base });
    const missing = (error) => {
      const page = error.status === 404 ? readIfThere(join(folder, '404.html')) : null;
      const type = page === null ? 'text/plain' : 'text/html';
      const words = error.status === 404 ? 'Not found' : error.message;
      end(error.status ?? 500, { 'content-type': `${type}; charset=utf-8` }, page ?? `${words}\n`);
    };
    if (!path.startsWith(base)) return missing({ status: 404 });
    request.originalUrl = request.url;
    request.url = request.url.slice(base.length - 1);
    compress(request, response, () => files(request, response, missing));
  };
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Serves `folder` on this machine only; resolves to `{ port, url, close }`. `port` 0 takes any free one; where a port is
 * taken, the next one is tried, twenty times.
 *
 * @returns {Promise<{ port: number, url: string, close: () => Promise<unknown> }>}
 */
export async function serve({ folder = join(root, 'dist'), base = basePath(), port = 0 } = {}) {
  const handler = answerWith(folder, base);

  for (let attempt = 0; ; attempt++) {
    const servers = [];
    try {
      // "localhost" is 127.0.0.1 for one browser and ::1 for another: both are taken, or neither.
      servers.push(await listen(handler, '127.0.0.1', port === 0 ? 0 : port + attempt));
      const bound = servers[0].address().port;
      try {
        servers.push(await listen(handler, '::1', bound));
      } catch (error) {
        // A machine without IPv6.
        if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
      }
      const close = () => Promise.all(servers.map(stop));
      return { port: bound, url: `http://localhost:${bound}${base}`, close };
    } catch (error) {
      await Promise.all(servers.map(stop));
      if (error.code !== 'EADDRINUSE' || attempt === 19) throw error;
    }
  }
}

function listen(handler, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
