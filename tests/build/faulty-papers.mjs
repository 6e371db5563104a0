// Loaded before a build: makes the code fail for papers whose titles ask for it, as a defect would.
import { registerHooks } from 'node:module';

const DEFECTS = {
  '/src/views/paper/paper.ts': `
const soundView = viewOf;
viewOf = (inputs, origin) => {
  const { paper } = inputs;
  const view = soundView(inputs, origin);
  if (!view.abstractHtml) return view;
  if (/^Throwing/.test(paper.title)) throw new Error('this view fails');
  const [, more = ''] = /^Adding (.*)$/.exec(paper.title) ?? [];
  const added = { place: '<b id="abstract"></b>', script: '<script>x()</script>', link: '<a href="#nowhere">a</a>' };
  return { ...view, abstractHtml: view.abstractHtml + (added[more] ?? '') };
};`,
  '/src/views/lists/paper-row.ts': `
const soundRow = paperRow;
paperRow = (paper, ...rest) => {
  const row = soundRow(paper, ...rest);
  if (!paper.gist) return row;
  if (/^Unlistable/.test(paper.title)) throw new Error('this row fails');
  const [, more = ''] = /^Listing (.*)$/.exec(paper.title) ?? [];
  const added = { place: '<b id="twice"></b><b id="twice"></b>', link: '<a href="#nowhere">a</a>' };
  return { ...row, titleHtml: row.titleHtml + (added[more] ?? '') };
};`,
  '/src/pictures/preview-png.ts': `
const soundPng = previewPng;
previewPng = (view, faces) => {
  if (/^Undrawn/.test(view.title)) throw new Error('this picture fails');
  return soundPng(view, faces);
};`,
  '/src/views/published/markdown.ts': `
const soundMarkdown = paperMarkdown;
paperMarkdown = (site, paper, origin) => {
  if (/^Unwritten/.test(paper.title) && site.textOf(paper.slug).html) throw new Error('this file fails');
  return soundMarkdown(site, paper, origin);
};`,
  '/src/mdx/mdx-to-html.ts': `
const soundHtml = mdxToHtml;
mdxToHtml = (mdx) => {
  if (mdx.includes('Uncompiled')) throw new Error('this text fails');
  return soundHtml(mdx) + (mdx.includes('Unsound') ? '<p id="a">a</p>' : '');
};`,
  '/src/library/papers/describe.ts': `
const soundDescription = describePaper;
describePaper = (text) => {
  if (/^Undescribed/.test(text.title)) throw new Error('this description fails');
  return soundDescription(text);
};`,
  '/src/library/papers/clean.ts': `
const soundText = cleanText;
cleanText = (received) => {
  if (/^Unrepaired/.test(received.title)) throw new Error('this repair fails');
  return soundText(received);
};`,
  '/src/sources/table/delimited.ts': `
const soundRead = delimited.read;
delimited.read = (source) => {
  if (source.text.includes('Unread')) throw new Error('this reader fails');
  return soundRead(source);
};`,
};

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const defect = Object.entries(DEFECTS).find(([file]) => url.endsWith(file))?.[1];
    return defect ? { ...loaded, source: String(loaded.source) + defect } : loaded;
  },
});
