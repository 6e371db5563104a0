import { buildEnvironment } from '../src/base/environment.ts';
import { createSiteServer } from '../src/build/serve/serve-site.ts';
import { runCommand } from './command/read-command.ts';

const port = Number(runCommand('serve').given[0]);
const { out, base } = buildEnvironment();
createSiteServer({ folder: out, base }).listen(port, 'localhost', () => {
  console.log(`Serving ${out} at http://localhost:${port}${base}`);
});
