/** `npm start`: builds the site and serves it on this machine. PORT chooses another port than 4321, BASE a sub-path. */
import { errorsIn, warningsIn } from './readableBuild.mjs';
import { say, tool, withProgress } from './run.mjs';
import { serve } from './serve.mjs';

say('Building the site.');
const { code, output } = await withProgress('building', () =>
  tool('astro/bin/astro.mjs', ['build'], { env: { NO_COLOR: '1', FORCE_COLOR: undefined } }),
);
if (code !== 0) {
  say(errorsIn(output));
  say('The site could not be built: see the reason above.');
  process.exit(1);
}
for (const warning of warningsIn(output)) say(`Note: ${warning}.`);

const { url, close } = await serve({ port: Number(process.env.PORT ?? 4321) });
console.log(`The article is at ${url} (Ctrl-C ends)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => close().then(() => process.exit(0)));
}
