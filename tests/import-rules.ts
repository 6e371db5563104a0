import path from 'node:path';
import ts from 'typescript';

/** A file of `src/` or `scripts/`, by its path below the repository. */
export interface Module {
  path: string;
  text: string;
}

/**
 * The layers of the code, lowest first: a module may import those of its own layer and of lower ones. Folders of `src/`,
 * or files there; `scripts` is the folder beside it.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['base'],
  ['strings'],
  ['schemas'],
  ['sources'],
  ['text'],
  ['library'],
  ['mdx'],
  ['search'],
  ['pipeline.ts'],
  ['store'],
  ['site'],
  ['pictures'],
  ['views'],
  ['client'],
  ['components', 'layouts', 'styles'],
  ['check'],
  ['build'],
  ['pages', 'content.config.ts', 'middleware.ts'],
  ['scripts'],
];

/** What the browser fetches: of the layers below, these alone. A type costs a reader nothing. */
const CLIENT_IMPORTS = new Set(['client', 'search', 'schemas', 'base', 'text', 'library', 'strings']);

/** Layers whose result depends on their arguments alone; `base` reads the environment for the others. */
const PURE = new Set([
  'strings',
  'schemas',
  'sources',
  'text',
  'library',
  'mdx',
  'search',
  'pipeline.ts',
  'views',
]);
const IMPURE_CALLS = new Set(['Date.now', 'Math.random']);
const IMPURE_NAMES = new Set(['fetch', 'process', 'performance', 'XMLHttpRequest', 'WebSocket', 'crypto']);

/** What is wrong with the place, the imports and the purity of a module, one line each. */
export function violationsOf({ path: modulePath, text }: Module): string[] {
  const layer = layerOf(modulePath);
  if (rankOf(layer) === -1) return [`${modulePath}: is in no layer`];
  const code = modulePath.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(modulePath, code, ts.ScriptTarget.Latest, true);
  const imports = importsOf(source).flatMap((found) => importViolation(modulePath, layer, found) ?? []);
  const names = PURE.has(layer) ? impureNames(source).map((name) => `${modulePath}: uses ${name}`) : [];
  return [...imports, ...names];
}

/** The layer of a module: `scripts`, or the first name of its path below `src/`. */
function layerOf(modulePath: string): string {
  const [top = '', below = ''] = modulePath.split('/');
  return top === 'scripts' ? top : below;
}

function rankOf(layer: string): number {
  return LAYERS.findIndex((row) => row.includes(layer));
}

/** What a module imports at run time: paths below the repository, and names of packages. */
export function loadedBy({ path: modulePath, text }: Module): string[] {
  const source = ts.createSourceFile(modulePath, text, ts.ScriptTarget.Latest, true);
  return importsOf(source)
    .filter(({ isType }) => !isType)
    .map(({ specifier }) =>
      specifier.startsWith('.') ? path.posix.join(path.posix.dirname(modulePath), specifier) : specifier,
    );
}

interface Import {
  specifier: string;
  isType: boolean;
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const specifier = isStatement ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (specifier && ts.isStringLiteral(specifier)) {
      found.push({ specifier: specifier.text, isType: isStatement && isTypeOnly(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importViolation(modulePath: string, layer: string, { specifier, isType }: Import): string | null {
  if (!specifier.startsWith('.')) {
    const isImpure = /^(?:node:|astro(?::|$|\/)|https?:)/.test(specifier);
    return PURE.has(layer) && isImpure && !isType ? `${modulePath}: imports ${specifier}` : null;
  }
  const target = path.posix.join(path.posix.dirname(modulePath), specifier);
  const other = layerOf(target);
  return isAllowed(layer, other, { target, isType })
    ? null
    : `${modulePath}: ${layer} must not import ${other} (${target})`;
}

function isAllowed(layer: string, other: string, { target, isType }: { target: string; isType: boolean }) {
  // A script that loads a style sheet later needs its address.
  if (layer === 'client' && target.endsWith('.css?url')) return true;
  if (rankOf(other) > rankOf(layer) || rankOf(other) === -1) return false;
  return layer !== 'client' || isType || CLIENT_IMPORTS.has(other);
}

function impureNames(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && IMPURE_CALLS.has(node.getText(source)))
      found.push(node.getText(source));
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText(source) === 'Date' &&
      !node.arguments?.length
    )
      found.push('new Date()');
    else if (ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isValue(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether an identifier stands for a value of its own, not for the property, key or parameter of another. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent);
}
