import { expect, it } from 'vitest';
import { productionVariables, setUpAllocators } from '../../src/base/environment.ts';

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

it('allocators keep the settings that a user has made', () => {
  const variables: NodeJS.ProcessEnv = { _RJEM_MALLOC_CONF: 'narenas:1' };
  setUpAllocators(variables);
  expect(variables).toEqual({ _RJEM_MALLOC_CONF: 'narenas:1', MIMALLOC_ARENA_EAGER_COMMIT: '0' });
});
