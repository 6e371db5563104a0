import { describe, expect, it } from 'vitest';
import { scanPage } from '../../scripts/lib/scan-page.ts';

describe('scanPage', () => {
  it('reads links and identifiers, entities decoded, in every form of attribute', () => {
    const page = scanPage(
      `<A x><a href="/a/?x=1&amp;y=2" id=one>a</a><img src='/b.png' alt=">"><link href=/c.css>`,
    );
    expect(page.links).toEqual(['/a/?x=1&y=2', '/b.png', '/c.css']);
    expect([...page.ids]).toEqual(['one']);
  });

  it('tells identifiers that occur twice', () => {
    expect(scanPage('<p id="a"></p><p id="b"></p><p id="a"></p>').duplicates).toEqual(['a']);
  });

  it('reads nothing in text, comments and scripts but the address of a script', () => {
    const page = scanPage(
      `&lt;a href="/no/"> id="no" <!-- <a href="/no/"> --><script src="/yes.js">"<a href='/no/'>"</script>`,
    );
    expect(page).toEqual({ ids: new Set(), duplicates: [], links: ['/yes.js'] });
  });

  it('takes an attribute by its whole name', () => {
    expect(scanPage('<p data-id="a" data-href="/no/" title=" href=x">').links).toEqual([]);
  });
});
