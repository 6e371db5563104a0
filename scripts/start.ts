import { buildEnvironment } from '../src/base/environment.ts';
import { buildAlone } from '../src/build/build-alone.ts';
import { createSiteServer, listenOnFreePort } from '../src/build/serve/serve-site.ts';

const FIRST_PORT = 4321;

const { out, base } = buildEnvironment();
if (await buildAlone({ strict: false })) {
  const port = await listenOnFreePort(createSiteServer({ folder: out, base }), FIRST_PORT);
  console.log(`\nThe library is at http://localhost:${port}${base === '/' ? '/' : `${base}/`}`);
  console.log('Press Ctrl-C to stop.');
} else process.exit(1);
