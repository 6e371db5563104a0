/** All that the TypeScript compiler knows about a component; `astro check` reads the component itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
