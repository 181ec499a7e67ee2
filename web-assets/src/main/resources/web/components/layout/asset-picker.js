import { el } from '../../kernel/dom.js';
import { searchAssets } from '../../kernel/asset-search.js';
import { text } from '../../format/texts.js';
import { ActiveOption, stepOf } from '../active-option.js';
import { Popup } from '../popup.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */

/** Chooses an asset out of the whole catalogue: a list at a button, narrowed down by typing. */
export class AssetPicker {
  #catalogue;
  #chosen;
  #onChoose;
  #input;
  #list;
  #note = el('p', { class: 'popup-note', role: 'status' });
  #popup;
  #active;

  /** @param {HTMLElement} button @param {Catalogue} catalogue @param {Asset} chosen @param {(asset: Asset) => void} onChoose */
  constructor(button, catalogue, chosen, onChoose) {
    this.#catalogue = catalogue;
    this.#chosen = chosen;
    this.#onChoose = onChoose;
    const label = text('layouts.search');
    const id = `assets-of-${button.id}`;
    this.#list = el('ul', { class: 'asset-options', role: 'listbox', id, 'aria-label': label });
    this.#input = el('input', {
      type: 'search',
      class: 'text-input',
      role: 'combobox',
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'true',
      'aria-controls': id,
      placeholder: label,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#active = new ActiveOption(this.#input);
    const panel = el('div', { class: 'asset-picker', role: 'dialog', 'aria-label': label }, this.#input, this.#list, this.#note);
    this.#popup = new Popup(button, panel, { kind: 'dialog', onOpen: () => this.#open() });
    this.#input.addEventListener('input', () => this.#fill());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (event) => this.#choose(/** @type {Element} */ (event.target).closest('[data-symbol]')));
  }

  close() {
    this.#popup.close();
  }

  #open() {
    this.#input.value = '';
    this.#fill();
    this.#input.focus();
  }

  #fill() {
    const found = searchAssets(this.#catalogue.all(), this.#input.value, Infinity);
    this.#list.replaceChildren(...found.map((asset) => this.#option(asset)));
    this.#list.hidden = found.length === 0;
    this.#note.textContent = found.length === 0 ? text('layouts.noAsset', { typed: this.#input.value.slice(0, 40) }) : '';
    const chosen = this.#input.value.trim() ? 0 : Math.max(0, found.indexOf(this.#chosen));
    this.#active.among(/** @type {HTMLElement[]} */ ([...this.#list.children]), chosen);
  }

  /** @param {Asset} asset */
  #option(asset) {
    return el(
      'li',
      {
        class: 'asset-option',
        role: 'option',
        id: `${this.#list.id}-${asset.symbol.replace('/', '-')}`,
        'aria-selected': 'false',
        'data-symbol': asset.symbol,
      },
      el('strong', {}, asset.symbol),
      el('span', { class: 'muted' }, asset.name),
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = stepOf(event);
    if (step) {
      event.preventDefault();
      this.#active.move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.#active.option);
    }
  }

  /** @param {Element | null | undefined} option */
  #choose(option) {
    const asset = this.#catalogue.find(option?.getAttribute('data-symbol'));
    if (asset) {
      this.#popup.hide();
      this.#onChoose(asset);
    }
  }
}
