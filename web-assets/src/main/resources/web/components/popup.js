/** What is kept free between a popup and the edges of the window. */
const EDGE = 8;
const GAP = 4;

/**
 * Something that opens at a button: beside it where there is room, as a sheet on a phone. Escape and a click elsewhere
 * close it, and the focus goes back to the button.
 */
export class Popup {
  #button;
  #panel;
  #abort = new AbortController();

  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} panel
   * @param {object} options
   * @param {string} options.kind what opens, for `aria-haspopup`: menu or dialog
   * @param {() => void} [options.onOpen] fills the panel, or chooses where the focus goes
   */
  constructor(button, panel, { kind, onOpen = () => undefined }) {
    this.#button = button;
    this.#panel = panel;
    panel.classList.add('popup');
    panel.popover = 'auto';
    button.after(panel);
    button.setAttribute('aria-haspopup', kind);
    button.setAttribute('aria-expanded', 'false');
    const { signal } = this.#abort;
    button.addEventListener('click', () => this.toggle(), { signal });
    panel.addEventListener('toggle', (event) => this.#toggled(event.newState === 'open', onOpen), { signal });
  }

  get panel() {
    return this.#panel;
  }

  toggle() {
    this.#panel.togglePopover();
  }

  hide() {
    if (this.#panel.matches(':popover-open')) {
      this.#panel.hidePopover();
    }
  }

  close() {
    this.#abort.abort();
    this.hide();
    this.#panel.remove();
  }

  /** @param {boolean} open @param {() => void} onOpen */
  #toggled(open, onOpen) {
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) {
      onOpen();
      this.#place();
    }
  }

  /** Below the button or, where there is no room, above it; never beyond the window. */
  #place() {
    const at = this.#button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#panel;
    const below = at.bottom + GAP;
    const top = below + height + EDGE <= innerHeight ? below : Math.max(EDGE, at.top - GAP - height);
    const start = getComputedStyle(this.#button).direction === 'rtl' ? at.right - width : at.left;
    const left = Math.min(Math.max(EDGE, start), innerWidth - width - EDGE);
    this.#panel.style.setProperty('--popup-top', `${top}px`);
    this.#panel.style.setProperty('--popup-left', `${left}px`);
  }
}
