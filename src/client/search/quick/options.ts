/** The options below a combobox's field, which the arrow keys move through; the focus stays in the field. */
export class Options {
  readonly #field: HTMLElement;
  #options: HTMLElement[] = [];
  /** The index of the active option; -1 is the field itself. */
  #active = -1;

  constructor(field: HTMLElement) {
    this.#field = field;
    field.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Takes over the options of a list; none is active. */
  take(list: HTMLElement): void {
    this.#activate(-1);
    this.#options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    for (const [at, option] of this.#options.entries()) option.id = `quick-${at}`;
    this.#field.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  chosen(): HTMLElement | undefined {
    return this.#options[this.#active];
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#options.length;
    if (step === undefined || count === 0) return;
    event.preventDefault();
    this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
  }

  #activate(at: number): void {
    this.chosen()?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.chosen();
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }
}
