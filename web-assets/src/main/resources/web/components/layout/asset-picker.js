import { el } from '../../kernel/dom.js';
import { searchAssets } from '../../kernel/asset-search.js';
import { text } from '../../format/texts.js';
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
  #active = 0;

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
    this.#activate(this.#input.value.trim() ? 0 : found.indexOf(this.#chosen));
  }

  /** @param {Asset} asset */
  #option(asset) {
    return el(
      'li',
      { class: 'asset-option', role: 'option', id: `${this.#list.id}-${asset.symbol.replace('/', '-')}`, 'data-symbol': asset.symbol },
      el('strong', {}, asset.symbol),
      el('span', { class: 'muted' }, asset.name),
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const count = this.#list.childElementCount;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      this.#activate((this.#active + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.#list.children[this.#active]);
    }
  }

  /** @param {number} index */
  #activate(index) {
    this.#active = Math.max(0, index);
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === this.#active)));
    const option = this.#list.children[this.#active];
    this.#input.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
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
