import { remember } from '../state/preferences.js';

/** What holds without a choice: nothing is written for it. */
/** @type {Record<string, string>} */
const USUAL = { theme: 'system', colours: 'green-red' };

/**
 * The choice of theme and of the colours for rising and falling. The script of the page's head puts a remembered choice
 * in place before the first paint; this changes it.
 */
export class Appearance {
  constructor() {
    for (const group of document.querySelectorAll('[data-appearance]')) {
      const setting = /** @type {HTMLElement} */ (group).dataset.appearance ?? '';
      const chosen = document.documentElement.dataset[setting] || USUAL[setting];
      for (const choice of group.querySelectorAll('input')) {
        choice.checked = choice.value === chosen;
      }
      group.addEventListener('change', (event) => this.#apply(setting, /** @type {HTMLInputElement} */ (event.target).value));
    }
  }

  /** @param {string} setting @param {string} value */
  #apply(setting, value) {
    const usual = value === USUAL[setting];
    if (usual) {
      delete document.documentElement.dataset[setting];
    } else {
      document.documentElement.dataset[setting] = value;
    }
    remember(setting, usual ? null : value);
    document.dispatchEvent(new Event('themechange'));
  }
}
