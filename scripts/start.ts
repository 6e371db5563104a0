import { buildEnvironment } from '../src/environment.ts';
import { buildAlone } from './lib/build-alone.ts';
import { createSiteServer, listenOnFreePort } from './lib/serve-site.ts';

const FIRST_PORT = 4321;

const { out, base } = buildEnvironment();
if (await buildAlone({ strict: false })) {
  const port = await listenOnFreePort(createSiteServer({ folder: out, base }), FIRST_PORT);
  console.log(`\nThe library is at http://localhost:${port}${base === '/' ? '/' : `${base}/`}`);
  console.log('Press Ctrl-C to stop.');
} else process.exit(1);
