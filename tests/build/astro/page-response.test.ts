import { expect, test } from 'vitest';
import { PageHeaders, PageResponse } from '../../../src/build/astro/page-response.ts';

test('headers are those of Node for what pages do with them', () => {
  for (const headers of [
    new Headers({ 'Content-Type': 'text/html' }),
    new PageHeaders({ 'Content-Type': 'text/html' }),
  ]) {
    headers.append('Vary', 'a');
    headers.append('vary', 'b');
    headers.set('X-Removed', '1');
    headers.delete('x-removed');
    expect([...headers]).toEqual([
      ['content-type', 'text/html'],
      ['vary', 'a, b'],
    ]);
    expect(headers.get('CONTENT-TYPE')).toBe('text/html');
    expect(headers.get('x-removed')).toBeNull();
    expect([headers.has('VARY'), headers.has('x-removed')]).toEqual([true, false]);
  }
});

test('a response keeps its body and its headers as they were passed in', () => {
  const body = new Uint8Array([1]);
  const headers = new PageHeaders([['a', 'b']]);
  const response = new PageResponse(body, { headers });
  expect(response.body).toBe(body);
  expect(response.headers).toBe(headers);
  expect(response.status).toBe(200);
  expect(new PageResponse(null, { headers: { A: 'b' } }).headers.get('a')).toBe('b');
});
