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
  #beside;
  #onOpen;
  #abort = new AbortController();

  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} panel
   * @param {object} options
   * @param {string} options.kind what opens, for `aria-haspopup`: menu or dialog
   * @param {() => void} [options.onOpen] fills the panel, or chooses where the focus goes
   * @param {boolean} [options.beside] whether it opens at the button's side rather than below
   * @param {HTMLElement} [options.host] what the panel stands in, if the button may be out of sight when it opens
   */
  constructor(button, panel, { kind, onOpen = () => undefined, beside = false, host }) {
    this.#button = button;
    this.#panel = panel;
    this.#beside = beside;
    this.#onOpen = onOpen;
    panel.classList.add('popup');
    panel.popover = 'auto';
    if (host) {
      host.append(panel);
    } else {
      button.after(panel);
    }
    button.setAttribute('aria-haspopup', kind);
    button.setAttribute('aria-expanded', 'false');
    const { signal } = this.#abort;
    button.addEventListener('click', () => this.toggle(), { signal });
    panel.addEventListener('toggle', (event) => button.setAttribute('aria-expanded', String(event.newState === 'open')), { signal });
  }

  get panel() {
    return this.#panel;
  }

  /** It is filled before this returns: the event that tells of opening comes later than the first key of who types fast. */
  toggle() {
    if (this.#panel.togglePopover()) {
      this.#onOpen();
      this.#place();
    }
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

  /** Below the button or, where there is no room, above it; never beyond the window. */
  #place() {
    const at = this.#button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#panel;
    const rightToLeft = getComputedStyle(this.#button).direction === 'rtl';
    if (this.#beside) {
      this.#put(Math.min(at.top, innerHeight - height - EDGE), rightToLeft ? at.left - GAP - width : at.right + GAP);
      return;
    }
    const below = at.bottom + GAP;
    const top = below + height + EDGE <= innerHeight ? below : at.top - GAP - height;
    this.#put(top, rightToLeft ? at.right - width : at.left);
  }

  /** @param {number} top @param {number} start */
  #put(top, start) {
    const left = Math.min(Math.max(EDGE, start), innerWidth - this.#panel.offsetWidth - EDGE);
    this.#panel.style.setProperty('--popup-top', `${Math.max(EDGE, top)}px`);
    this.#panel.style.setProperty('--popup-left', `${left}px`);
  }
}
