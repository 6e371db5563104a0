import { withBase } from '../../base/with-base.ts';
import type { Citation } from '../../schemas/citation.ts';
import { strings } from '../../strings/index.ts';
import styleSheet from '../../styles/cite.css?url';
import { element } from '../shared/element.ts';
import { Latest } from '../shared/latest.ts';
import { loadStyle } from '../shared/load-style.ts';
import { saveFile } from '../shared/save-file.ts';
import { store, stored } from '../shared/stored.ts';
import { fetchCitations } from './cite-export.ts';
import { CITE_FORMS, type CiteForm, type CiteFormName } from './cite-forms.ts';

const FORMS = Object.keys(CITE_FORMS) as CiteFormName[];
/** Storage key of the format chosen last. */
const FORM_KEY = withBase('#cite-form');

let dialog: CiteDialog | undefined;

/**
 * Opens the references to a paper; the focus returns to where it was when they are closed. Rejects if the style
 * sheet does not load.
 */
export async function openCite(slug: string): Promise<void> {
  await loadStyle(styleSheet);
  dialog ??= new CiteDialog(slug);
  dialog.open();
}

/** A dialog that shows one reference in the format the reader chooses, to copy and to save. */
class CiteDialog {
  readonly #slug: string;
  readonly #dialog = element('dialog', { class: 'cite-dialog', 'aria-labelledby': 'cite-heading' });
  readonly #text = element('textarea', {
    readonly: '',
    rows: '12',
    spellcheck: 'false',
    'aria-label': strings.citing.reference,
  });
  readonly #note = element('p', { class: 'note' });
  readonly #status = element('p', { class: 'cite-status', role: 'status' });
  readonly #copy = element('button', { type: 'button' }, strings.citing.copy);
  readonly #save = element('button', { type: 'button' }, strings.citing.download);
  readonly #latest = new Latest();
  #form: CiteFormName = lastForm();
  #citation: Promise<Citation> | undefined;

  constructor(slug: string) {
    this.#slug = slug;
    const close = element('button', { type: 'button', class: 'cite-close' }, strings.citing.close);
    const heading = element('h2', { id: 'cite-heading' }, strings.citing.heading);
    const actions = element('p', { class: 'cite-actions' }, this.#copy, this.#save);
    this.#dialog.append(element('header', {}, heading, close), this.#choice());
    this.#dialog.append(this.#text, this.#note, actions, this.#status);
    document.body.append(this.#dialog);
    close.addEventListener('click', () => this.#dialog.close());
    this.#copy.addEventListener('click', () => void this.#copyText());
    this.#save.addEventListener('click', () => void this.#saveText());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#dialog.querySelector<HTMLInputElement>('input:checked')?.focus();
    this.#show();
  }

  #choice(): HTMLElement {
    const choices = FORMS.map((name) => {
      const radio = element('input', { type: 'radio', name: 'cite-form', value: name });
      radio.checked = name === this.#form;
      radio.addEventListener('change', () => {
        this.#form = name;
        store(FORM_KEY, name);
        this.#show();
      });
      return element('label', {}, radio, CITE_FORMS[name].label);
    });
    const legend = element('legend', {}, strings.citing.form);
    return element('fieldset', {}, legend, ...choices);
  }

  #show(): void {
    const form: CiteForm = CITE_FORMS[this.#form];
    this.#enable(false);
    this.#status.textContent = strings.citing.loading;
    this.#text.setAttribute('aria-label', strings.citing.referenceAs(form.label));
    void this.#latest.run(
      async () => {
        const citation = await this.#load();
        return { note: citation.csl.note ?? '', text: await form.write([citation]) };
      },
      ({ note, text }) => this.#render(note, text),
      () => {
        this.#citation = undefined;
        this.#render('', '');
        this.#status.textContent = strings.citing.failed;
      },
    );
  }

  #load(): Promise<Citation> {
    this.#citation ??= fetchCitations([this.#slug]).then(([citation]) => citation as Citation);
    return this.#citation;
  }

  #render(note: string, text: string): void {
    this.#text.value = text;
    this.#text.classList.toggle('cite-prose', CITE_FORMS[this.#form].isProse);
    this.#note.textContent = note;
    this.#status.textContent = '';
    this.#enable(text !== '');
  }

  #enable(isReady: boolean): void {
    this.#copy.disabled = !isReady;
    this.#save.disabled = !isReady;
  }

  async #copyText(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text.value);
      this.#status.textContent = strings.citing.copied;
    } catch {
      this.#text.focus();
      this.#text.select();
      this.#status.textContent = strings.citing.cannotCopy;
    }
  }

  async #saveText(): Promise<void> {
    const { extension, mediaType } = CITE_FORMS[this.#form];
    const { csl } = await this.#load();
    saveFile(`${csl.id}.${extension}`, mediaType, this.#text.value);
    this.#status.textContent = strings.citing.savedAs(`${csl.id}.${extension}`);
  }
}

function lastForm(): CiteFormName {
  const last = stored(FORM_KEY);
  return FORMS.find((name) => name === last) ?? 'bibtex';
}
