import { describe, expect, it } from 'vitest';
import { scanPage } from '../../src/check/scan-page.ts';
import { firstPaint } from '../../src/client/frame/first-paint.ts';
import { startAhead } from '../../src/client/search/service/start-ahead.ts';

describe('scanPage', () => {
  it('reads links and identifiers, entities decoded, in every form of attribute', () => {
    const page = scanPage(
      `<A x><a href="/a/?x=1&amp;y=2" id=one>a</a><img src='/b.png' alt=">"><link href=/c.css>`,
    );
    expect(page.links).toEqual(['/a/?x=1&y=2', '/b.png', '/c.css']);
    expect([...page.ids]).toEqual(['one']);
  });

  it('reads the bytes of a page as its text', () => {
    const html =
      '<h2 id="Überblick">“–”</h2><a href="/zürich/?q=&amp;ü&#233;">a</a><a title="“" href=#Überblick>b</a>';
    const page = scanPage(Buffer.from(html));
    expect(page).toEqual(scanPage(html));
    expect(page.links).toEqual(['/zürich/?q=&üé', '#Überblick']);
  });

  it('leaves a reference whose name it does not know, such as that of what every object has', () => {
    expect(scanPage('<a href="/?a=&constructor;&copy;">').links).toEqual(['/?a=&constructor;&copy;']);
  });

  it('reports identifiers that occur twice', () => {
    expect(scanPage('<p id="a"></p><p id="b"></p><p id="a"></p>').duplicates).toEqual(['a']);
  });

  it('reads nothing in text, comments and scripts but the address of a script', () => {
    const page = scanPage(
      `&lt;a href="/no/"> id="no" <!-- <a href="/no/"> --><script src="/yes.js">"<a href='/no/'>"</script>`,
    );
    expect(page).toEqual({ ids: new Set(), duplicates: [], links: ['/yes.js'], blocked: new Set() });
  });

  it('takes an attribute by its whole name', () => {
    expect(scanPage('<p data-id="a" data-href="/no/" title=" href=x">').links).toEqual([]);
  });

  it('ends with a page that ends within markup', () => {
    for (const html of [
      '<',
      '<a',
      '<a href',
      '<a href=',
      '<a href="/x',
      '<!-- <a href="/no/">',
      '<script>a<b',
    ])
      expect(scanPage(html).ids).toEqual(new Set());
    expect(scanPage('<a href="/x').links).toEqual(['/x']);
    expect(scanPage('a <3 b </a href="/no/"> <a href=/yes/>').links).toEqual(['/yes/']);
  });

  it('names what the content security policy blocks, and nothing that it allows', () => {
    const blocked =
      '<p style=a><b onClick="x">c</b></p><sTYLE>p{}</sTYLE><iframe></iframe><script>1</script>';
    expect([...scanPage(blocked).blocked]).toEqual(['style', 'onClick', '<style>', '<iframe>', '<script>']);
    const passed = `<script>${firstPaint}</script><script data-index=/>${startAhead}</script><script type="application/ld+json">{}</script>`;
    const files = '<link rel=stylesheet href=/a.css><script type=module src=/a.js></script><p data-style=a>';
    expect(scanPage(passed + files).blocked).toEqual(new Set());
    expect(scanPage(Buffer.from(passed)).blocked).toEqual(new Set());
  });
});
