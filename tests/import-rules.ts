import path from 'node:path';
import ts from 'typescript';

/** A file of src/, by its path below that folder. */
export interface Module {
  path: string;
  text: string;
}

const BASE = ['base'];
const SCHEMAS = [...BASE, 'schemas'];
const LIBRARY = [...SCHEMAS, 'sources', 'text', 'library'];
const DATA = [...LIBRARY, 'mdx', 'search', 'pipeline'];

/** What each layer may import, besides itself. */
const ALLOWED: Record<string, string[]> = {
  base: [],
  schemas: BASE,
  sources: SCHEMAS,
  text: SCHEMAS,
  library: LIBRARY,
  mdx: LIBRARY,
  search: LIBRARY,
  pipeline: LIBRARY,
  loader: DATA,
  urls: [],
  views: [...DATA, 'urls'],
  client: [...SCHEMAS, 'library', 'search', 'urls', 'views', 'styles'],
  components: ['views', 'urls', 'loader', 'client', 'schemas', 'styles'],
  layouts: ['components', 'views', 'urls', 'loader', 'client', 'schemas', 'styles'],
  pages: ['layouts', 'components', 'views', 'urls', 'loader', 'client', 'schemas', 'styles'],
  styles: [],
};

/** Layers whose result depends on their arguments alone. */
const PURE = new Set([...DATA, 'views']);
const IMPURE_NAMES = new Set(['fetch', 'process', 'performance', 'XMLHttpRequest', 'WebSocket', 'crypto']);
const TOP_LEVEL: Record<string, string> = {
  'problems.ts': 'base',
  'nearest.ts': 'base',
  'content-files.ts': 'base',
  'fnv.ts': 'base',
  'shard.ts': 'base',
  'lean.ts': 'base',
  'pipeline.ts': 'pipeline',
  'urls.ts': 'urls',
};

/** The layer of a module: its folder, or for a module of src/ itself its row, else the loader's. */
function layerOf(modulePath: string): string {
  const [folder = ''] = modulePath.split('/');
  return modulePath.includes('/') ? folder : (TOP_LEVEL[modulePath] ?? 'loader');
}

/** What is wrong with the imports and the purity of a module, one line each. */
export function violationsOf({ path: modulePath, text }: Module): string[] {
  const code = modulePath.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(modulePath, code, ts.ScriptTarget.Latest, true);
  const layer = layerOf(modulePath);
  const imports = importsOf(source).flatMap((found) => importViolation(modulePath, layer, found) ?? []);
  const names = PURE.has(layer) ? impureNames(source).map((name) => `${modulePath}: uses ${name}`) : [];
  return [...imports, ...names];
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
  // Views take the site's data as an argument, so they know its type.
  const isAllowed =
    other === layer || ALLOWED[layer]?.includes(other) || (layer === 'views' && isType && other === 'loader');
  return isAllowed ? null : `${modulePath}: ${layer} must not import ${other} (${target})`;
}

function impureNames(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = node.getText(source);
    if (ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Math\.random)$/.test(text)) found.push(text);
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
