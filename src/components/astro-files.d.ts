/** What the TypeScript compiler knows of a component; `astro check` reads the component itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
