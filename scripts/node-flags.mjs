/** Flags of every Node process that runs a script. */
export const NODE_FLAGS = [
  // In each thread, V8 would let the space for new objects grow to 128 MB, most of it garbage. With 32 MB, a build of
  // 490 papers needs a fifth less memory, and no more time.
  '--max-semi-space-size=16',
  '--import',
  new URL('../src/store/strip-types.mjs', import.meta.url).href,
  // Node warns that removing types by a program is experimental.
  '--disable-warning=ExperimentalWarning',
];
