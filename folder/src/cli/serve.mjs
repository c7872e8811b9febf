/** A small server of static files, for `npm start` and for the tests of the built site. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { root } from './run.mjs';

const types = {
  '.bib': 'text/plain; charset=utf-8',
  '.cff': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.zip': 'application/zip',
};

/** The path that the site is built for, with a slash at both ends: "/", or "/NAME/" where BASE is set to NAME. */
export function basePath(base = process.env.BASE ?? '') {
  const name = base.replace(/^\/+|\/+$/g, '');
  return name === '' ? '/' : `/${name}/`;
}

/** What a request for `url` gets from `folder`: `{ status, file }`, or `{ status, location }` for a redirection. */
export function answer(url, folder, base = '/') {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return { status: 400 };
  }
  if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return { status: 302, location: base };
  if (!path.startsWith(base)) return { status: 404 };

  const home = resolve(folder);
  let file = resolve(home, path.slice(base.length));
  if (path.includes('\0') || (file !== home && !file.startsWith(home + sep))) return { status: 404 };
  if (isFolder(file)) {
    if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
    file = join(file, 'index.html');
  } else if (path.endsWith('/')) {
    return notFound(home);
  }
  return existsSync(file) ? { status: 200, file } : notFound(home);
}

function isFolder(file) {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function notFound(home) {
  const page = join(home, '404.html');
  return existsSync(page) ? { status: 404, file: page } : { status: 404 };
}

/**
 * Serves `folder` on this machine only; resolves to `{ port, url, close }`. `port` 0 takes any free one; where a port is
 * taken, the next one is tried, twenty times.
 *
 * @returns {Promise<{ port: number, url: string, close: () => Promise<unknown> }>}
 */
export async function serve({ folder = join(root, 'dist'), base = basePath(), port = 0 } = {}) {
  const handler = (request, response) => {
    const { status, file, location } = answer(request.url, folder, base);
    if (location) response.setHeader('location', encodeURI(location));
    response.setHeader('cache-control', 'no-cache');
    response.setHeader(
      'content-type',
      types[extname(file ?? '.txt').toLowerCase()] ?? 'application/octet-stream',
    );
    response.writeHead(status);
    if (!file || request.method === 'HEAD') response.end(file || location ? '' : 'Not found\n');
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };

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
