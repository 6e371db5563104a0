import { describe, expect, it } from 'vitest';
import {
  formatThirdParty,
  packageOf,
  readPackage,
  refuseBinding,
  type ShippedPackage,
} from '../../../src/build/astro/third-party.ts';

const MIT: ShippedPackage = { name: 'kite', version: '1.0.0', license: 'MIT', text: 'Do what you like.' };

describe('the packages that reach readers', () => {
  it.each([
    ['/site/node_modules/kite/index.js', ['kite']],
    ['/site/node_modules/@wind/kite/dist/index.js?url', ['@wind/kite']],
    ['/site/node_modules/a/node_modules/b/index.js', ['b']],
    ['C:\\site\\node_modules\\kite\\index.js', ['kite']],
    ['/site/src/client/kite.ts', []],
    ['/site/node_modules/lectern/src/client/kite.ts', []],
    ['/site/node_modules/lectern/node_modules/kite/src/a.js', ['kite']],
    ['\0vite/preload-helper.js', []],
  ])('%s is of %j', (module, names) => {
    expect(packageOf(module, '/site/node_modules/lectern')).toEqual(names);
  });

  it('are read with their license', () => {
    expect(readPackage('pagefind', process.cwd())).toMatchObject({ name: 'pagefind', license: 'MIT' });
  });

  it.each(['CPAL-1.0 OR AGPL-1.0', 'AGPL-3.0', 'GPL-2.0-or-later', 'LGPL-3.0', 'CC-BY-SA-4.0', 'undefined'])(
    'may not be under %s',
    (license) => {
      expect(() => refuseBinding([MIT, { ...MIT, name: 'bound', license }])).toThrow(`bound (${license})`);
    },
  );

  it('are named with version, license and its text', () => {
    expect(() => refuseBinding([MIT])).not.toThrow();
    expect(formatThirdParty([MIT, { ...MIT, name: 'tail', text: '' }])).toMatchInlineSnapshot(`
      "This site holds work of the following packages, each under its own license.

      kite 1.0.0
      License: MIT

      Do what you like.

      ------------------------------------------------------------------------

      tail 1.0.0
      License: MIT
      "
    `);
  });
});
