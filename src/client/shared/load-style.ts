/**
 * Adds a style sheet to the page and resolves when it applies. For parts that a script opens: a style sheet
 * imported by a script would be linked from every page.
 */
export function loadStyle(href: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href} did not arrive`));
    });
  });
  document.head.append(link);
  return loaded;
}
