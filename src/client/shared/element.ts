/** Creates an element; strings become text nodes, so nothing from the index can add markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The element that has a `data-…` attribute. Throws if there is none. */
export function part<Type extends Element = HTMLElement>(root: ParentNode, name: string): Type {
  const found = root.querySelector<Type>(`[data-${name}]`);
  if (!found) throw new Error(`the page has no element with data-${name}`);
  return found;
}
