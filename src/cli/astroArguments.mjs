/**
 * What Astro is started with. The server for writing takes its port from PORT, as `npm start` does, unless one is named with --port.
 *
 * Throws a RangeError for a PORT that is none.
 *
 * @param {readonly string[]} args
 * @param {{ PORT?: string }} env
 * @returns {string[]}
 */
export function astroArguments(args, { PORT: port = '' } = {}) {
  if (args[0] !== 'dev' || port === '' || args.some((arg) => /^--port(?:=|$)/u.test(arg))) return [...args];
  if (!/^\d+$/u.test(port) || Number(port) > 65535)
    throw new RangeError(`PORT is "${port}"; expected a number from 0 to 65535`);
  return [...args, '--port', port];
}
