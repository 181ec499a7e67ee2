import { recall, remember } from '../state/preferences.js';

/**
 * Tabs as the WAI-ARIA pattern has them: one tab stop, arrows choose. The choice is remembered under the list's name.
 */
export class Tabs {
  #list;
  #tabs;
  #onChoice;

  /** @param {HTMLElement} list @param {(tab: HTMLElement) => void} [onChoice] */
  constructor(list, onChoice = () => undefined) {
    this.#list = list;
    this.#onChoice = onChoice;
    this.#tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
    list.addEventListener('click', (event) => {
      const tab = this.#tabs.find((one) => one.contains(/** @type {Node} */ (event.target)));
      if (tab) {
        this.choose(tab);
      }
    });
    list.addEventListener('keydown', (event) => this.#key(event));
    const kept = recall(this.#memory, (id) => this.#tabs.find((tab) => tab.id === id));
    if (kept) {
      this.choose(kept);
    }
  }

  get #memory() {
    return `tab.${this.#list.dataset.tabs}`;
  }

  /** @param {HTMLElement} chosen */
  choose(chosen) {
    for (const tab of this.#tabs) {
      const selected = tab === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) {
        panel.hidden = !selected;
      }
    }
    remember(this.#memory, chosen.id);
    this.#onChoice(chosen);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = this.#tabs.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = this.#target(event.key, at);
    if (next) {
      event.preventDefault();
      this.choose(next);
      next.focus();
    }
  }

  /** @param {string} key @param {number} at */
  #target(key, at) {
    const count = this.#tabs.length;
    const ahead = getComputedStyle(this.#list).direction === 'rtl' ? -1 : 1;
    /** @type {Record<string, number>} */
    const places = { ArrowRight: at + ahead, ArrowLeft: at - ahead, Home: 0, End: count - 1 };
    const place = places[key];
    return place === undefined ? undefined : this.#tabs[(place + count) % count];
  }
}
