import { buildEnvironment } from '../src/base/environment.ts';
import { buildAlone } from '../src/build/build-site.ts';
import { createSiteServer, listenOnFreePort } from '../src/build/serve/serve-site.ts';
import { portOf, runCommand } from './command/read-command.ts';

const FIRST_PORT = 4321;

const asked = runCommand('start');
const { out, base } = buildEnvironment();
if (await buildAlone({ strict: asked.switches.has('strict') })) {
  const wanted = portOf(asked);
  const port = await listenOnFreePort(createSiteServer({ folder: out, base }), wanted ?? FIRST_PORT);
  if (wanted !== undefined && port !== wanted) console.log(`\nPort ${wanted} is taken.`);
  console.log(`\nThe library is at http://localhost:${port}${base === '/' ? '/' : `${base}/`}`);
  console.log('Press Ctrl-C to stop.');
} else process.exit(1);
