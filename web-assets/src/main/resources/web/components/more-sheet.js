import { need } from '../kernel/dom.js';

/** The sheet of everything else: takes the focus when it opens, closes when the focus leaves, and gives it back. */
export class MoreSheet {
  #sheet = need(document, '[data-more]');
  /** @type {HTMLElement | undefined} */
  #opener;

  constructor() {
    const sheet = this.#sheet;
    for (const opener of document.querySelectorAll('[popovertarget="more"]')) {
      opener.addEventListener('click', () => (this.#opener = /** @type {HTMLElement} */ (opener)));
    }
    sheet.addEventListener('toggle', (event) => this.#toggled(/** @type {ToggleEvent} */ (event).newState === 'open'));
    sheet.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !sheet.contains(relatedTarget) && relatedTarget !== this.#opener) {
        sheet.hidePopover();
      }
    });
    sheet.addEventListener('keydown', (event) => this.#tab(event));
  }

  /** @param {boolean} open */
  #toggled(open) {
    this.#opener?.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#controls[0]?.focus();
    } else if (document.activeElement === document.body || this.#sheet.contains(document.activeElement)) {
      this.#opener?.focus();
    }
  }

  /** From the last control back to the first: what lies behind the sheet is covered. @param {KeyboardEvent} event */
  #tab(event) {
    const controls = this.#controls;
    const [leaving, next] = event.shiftKey ? [controls[0], controls.at(-1)] : [controls.at(-1), controls[0]];
    if (event.key === 'Tab' && document.activeElement === leaving) {
      event.preventDefault();
      next?.focus();
    }
  }

  get #controls() {
    const all = /** @type {NodeListOf<HTMLElement>} */ (this.#sheet.querySelectorAll('a[href], button:enabled'));
    return [...all].filter((control) => control.checkVisibility());
  }
}
