import type { Page } from '@playwright/test';

/**
 * Overlaps on the open page, as pairs of what is drawn in one place: two controls, or a control and text outside it.
 * Lines of text count by the middle of their height, since tight lines of a title lap over each other; what is
 * scrolled out of a box does not count, nor do the dots of the map, which lie where papers are alike.
 */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    interface Piece extends Box {
      owner: Element;
      isControl: boolean;
      name: string;
    }
    const CONTROLS = 'a[href], button, input, select, textarea, summary';
    const LEAST = 1.5;

    const within = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    /** The part of the page that an element and the boxes around it let through. Most pieces share theirs. */
    const openings = new Map<Element, Box>();
    const openingOf = (element: Element | null): Box => {
      if (!element) return { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      const known = openings.get(element);
      if (known) return known;
      const around = openingOf(element.parentElement);
      const isOpen = getComputedStyle(element).overflow === 'visible';
      const opening = isOpen ? around : within(element.getBoundingClientRect(), around);
      openings.set(element, opening);
      return opening;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('svg, .visually-hidden, .skip-link');
    const pieces = (
      rects: Iterable<DOMRect>,
      piece: Pick<Piece, 'owner' | 'isControl' | 'name'>,
      inset: number,
    ) =>
      [...rects].flatMap((rect): Piece[] => {
        const { owner, isControl } = piece;
        const box = within(rect, openingOf(isControl ? owner.parentElement : owner));
        const cut = rect.height * inset;
        const made = { ...piece, ...box, top: box.top + cut, bottom: box.bottom - cut };
        return made.right - made.left > LEAST && made.bottom - made.top > LEAST ? [made] : [];
      });

    const controls = [...document.querySelectorAll(CONTROLS)].filter(isShown).flatMap((owner) => {
      const inset = getComputedStyle(owner).display === 'inline' ? 0.25 : 0;
      const name = `${owner.localName} “${(owner.getAttribute('aria-label') ?? owner.textContent ?? '').trim().slice(0, 40)}”`;
      return pieces(owner.getClientRects(), { owner, isControl: true, name }, inset);
    });
    const texts: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim();
      if (!owner || !text || owner.closest('script, style, noscript, option') || !isShown(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push(
        ...pieces(
          range.getClientRects(),
          { owner, isControl: false, name: `text “${text.slice(0, 40)}”` },
          0.25,
        ),
      );
    }

    const belong = (a: Element, b: Element) => a.contains(b) || b.contains(a);
    const modal = document.querySelector('dialog[open]');
    const inSight = ({ owner }: Piece) => !modal || modal.contains(owner);
    const all = [...controls, ...texts].filter(inSight).sort((a, b) => a.top - b.top);
    const found = new Set<string>();
    all.forEach((a, index) => {
      for (let at = index + 1; at < all.length; at += 1) {
        const b = all[at] as Piece;
        if (b.top >= a.bottom - LEAST) break;
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const isPair = (a.isControl || b.isControl) && !belong(a.owner, b.owner);
        if (isPair && width > LEAST && height > LEAST) found.add(`${a.name} and ${b.name}`);
      }
    });
    return [...found];
  });
}

/**
 * Stops of the Tab key on the open page whose focus cannot be seen: it draws no outline of two pixels, or something
 * else lies over every part of it. Press a key before, so that the browser shows focus as for the keyboard.
 */
export function hiddenStops(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const modal = document.querySelector('dialog[open]');
    const stops = [
      ...(modal ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
    const isOutlined = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return (
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !/, 0\)$|\/ 0\)$/.test(outlineColor)
      );
    };
    const isOnTop = (element: Element) =>
      [...element.getClientRects()].some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((share) => {
          const middle = Math.min(Math.max(top, 0) + 12, top + height / 2);
          const at = document.elementFromPoint(left + width * share, middle);
          return at !== null && (element.contains(at) || at.contains(element));
        }),
      );
    const fault = (element: HTMLElement) => {
      if (document.activeElement !== element) return 'not focused';
      // A link in a picture draws its focus in its shape.
      const drawn = element.closest('svg') ? (element.firstElementChild ?? element) : element;
      if (drawn === element && !isOutlined(element)) return 'no outline';
      return isOnTop(drawn) ? '' : 'covered';
    };
    const found: string[] = [];
    for (const element of stops) {
      element.focus();
      // What opens beside a link takes its place once the page has been scrolled to it.
      if (fault(element) !== '') {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      const what = fault(element);
      if (what !== '') found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}
