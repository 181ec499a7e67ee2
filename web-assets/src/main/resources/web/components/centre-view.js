import { need } from '../kernel/dom.js';
import { remember } from '../state/preferences.js';

/**
 * Turns the middle of the overview between the markets' cards and the map. The choice stands at the page's root, so that
 * the head's script can put it there before the first paint.
 */
export class CentreView {
  #buttons = /** @type {HTMLElement[]} */ ([...need(document, '[data-centre-switch]').querySelectorAll('button')]);
  #onMap;

  /** @param {() => void} onMap called whenever the map comes into view */
  constructor(onMap) {
    this.#onMap = onMap;
    for (const button of this.#buttons) {
      button.addEventListener('click', () => this.#show(button.dataset.centre ?? 'cards'));
    }
    this.#follow(document.documentElement.dataset.centre ?? 'cards');
  }

  /** @param {string} view */
  #show(view) {
    if (view === 'map') {
      document.documentElement.dataset.centre = view;
    } else {
      delete document.documentElement.dataset.centre;
    }
    remember('centre', view === 'map' ? view : null);
    this.#follow(view);
  }

  /** @param {string} view */
  #follow(view) {
    for (const button of this.#buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.centre === view));
    }
    if (view === 'map') {
      this.#onMap();
    }
  }
}
