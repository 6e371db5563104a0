import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

interface TypeShape {
  properties: string[];
  parents: string[];
}

/** Types of schema.org with their own properties, as the package `schema-dts` declares them. */
function readVocabulary(): Map<string, TypeShape> {
  const file = fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const shapes = new Map<string, TypeShape>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    shapes.set(statement.name.text, {
      properties: statement.members.flatMap(({ name }) =>
        name && ts.isStringLiteral(name) ? name.text : [],
      ),
      parents: (statement.heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => (ts.isIdentifier(expression) ? expression.text : '')),
      ),
    });
  }
  return shapes;
}

const vocabulary = readVocabulary();

function propertiesOf(name: string): string[] {
  const shape = vocabulary.get(name);
  return shape ? [...shape.properties, ...shape.parents.flatMap(propertiesOf)] : [];
}

/** Every term of a JSON-LD value that schema.org does not know, as `Type.property` or `Type`. */
export function unknownTerms(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownTerms);
  if (typeof value !== 'object' || value === null) return [];
  const { '@context': _, '@type': type, ...rest } = value as Record<string, unknown>;
  const known = new Set(propertiesOf(`${String(type)}Leaf`));
  if (known.size === 0) return [String(type)];
  return Object.entries(rest).flatMap(([property, inner]) => [
    ...(known.has(property) ? [] : [`${String(type)}.${property}`]),
    ...unknownTerms(inner),
  ]);
}
