// Nothing else is here because the bundler compiles whatever this file imports from packages, which takes a second.
export { collections } from './build/astro/collections.ts';
