export { following } from './following.ts';
export { format } from './format.ts';
export { frame } from './frame.ts';
export * as page from './page.ts';
export * as saving from './saving.ts';
export { shortcuts } from './shortcuts.ts';
