import type { Server } from 'node:http';
import { test } from '@playwright/test';
import { createSiteServer, listenOnFreePort } from '../../../src/build/serve/serve-site.ts';

/** Serves a site while the tests of a file run, and returns a function that says where its home page is. */
export function serveSite(site: Parameters<typeof createSiteServer>[0], firstPort: number): () => string {
  let server: Server;
  let home = '';
  test.beforeAll(async () => {
    server = createSiteServer(site);
    home = `http://localhost:${await listenOnFreePort(server, firstPort)}${site.base.replace(/\/$/, '')}/`;
  });
  test.afterAll(() => server.close());
  return () => home;
}
