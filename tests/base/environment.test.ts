import { expect, it } from 'vitest';
import { productionVariables } from '../../src/base/environment.ts';

it('a thread that makes a site is in production, sends nothing of it, and keeps what else is set', () => {
  expect(
    productionVariables({ NODE_ENV: 'test', BASE_PATH: '/birds', ASTRO_TELEMETRY_DISABLED: '' }),
  ).toEqual({
    NODE_ENV: 'production',
    BASE_PATH: '/birds',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  });
});
