import { buildEnvironment } from '../src/base/environment.ts';
import { createSiteServer } from '../src/build/serve/serve-site.ts';

/** `serve.ts PORT`: serves the site that the environment describes, as it was last built. */
const port = Number(process.argv[2]);
const { out, base } = buildEnvironment();
createSiteServer({ folder: out, base }).listen(port, 'localhost', () => {
  console.log(`Serving ${out} at http://localhost:${port}${base}`);
});
