import { el, need } from '../kernel/dom.js';
import { text } from '../format/texts.js';

const SHOWN = 10_000;
/** Comes back when a later note that took its place has gone. @type {Toast | undefined} */
let lastingOne;

/**
 * Says something for ten seconds, with something to do about it; for longer while the pointer or the focus is on it. Alt+U
 * leads to what can be done, and Escape away from it.
 *
 * @param {string} message
 * @param {{name: string, act: () => void}} [action]
 * @param {{lasting: boolean}} [options] a lasting one stays until something is done about it
 */
export function toast(message, action, { lasting } = { lasting: false }) {
  const place = need(document, '[data-toasts]');
  if (!place.role) {
    listen(place);
  }
  new Toast(place, message, action, lasting).show();
}

/** Once for the page. @param {HTMLElement} place */
function listen(place) {
  place.role = 'region';
  place.popover = 'manual';
  place.setAttribute('aria-label', text('toast.label'));
  document.addEventListener('keydown', (event) => {
    const button = place.querySelector('button');
    if (button && event.altKey && event.code === 'KeyU') {
      event.preventDefault();
      button.focus();
    }
  });
}

class Toast {
  #place;
  #note;
  #lasting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Element | null} where the focus came from */
  #before = null;

  /** @param {HTMLElement} place @param {string} message @param {{name: string, act: () => void} | undefined} action @param {boolean} lasting */
  constructor(place, message, action, lasting) {
    this.#place = place;
    this.#lasting = lasting;
    this.#note = el('div', { class: 'toast' }, el('span', {}, message), ...(action ? [this.#button(action)] : []));
    this.#note.addEventListener('pointerenter', () => this.#stay());
    this.#note.addEventListener('pointerleave', () => this.#goLater());
    this.#note.addEventListener('focusin', ({ relatedTarget }) => {
      this.#before = relatedTarget instanceof Element ? relatedTarget : this.#before;
      this.#stay();
    });
    this.#note.addEventListener('focusout', () => this.#goLater());
    this.#note.addEventListener('keydown', (event) => this.#key(event));
  }

  show() {
    if (this.#lasting) {
      lastingOne = this;
    }
    this.#place.replaceChildren(this.#note);
    // Shown anew it stands above what was opened meanwhile.
    this.#place.togglePopover(false);
    this.#place.togglePopover(true);
    this.#goLater();
  }

  /** @param {{name: string, act: () => void}} action */
  #button({ name, act }) {
    const button = el('button', { type: 'button', class: 'toast-action', 'aria-keyshortcuts': 'Alt+U', title: text('toast.key', { name }) }, name);
    button.addEventListener('click', () => {
      this.#go();
      act();
    });
    return button;
  }

  #stay() {
    clearTimeout(this.#timer);
  }

  #goLater() {
    this.#stay();
    if (!this.#lasting) {
      this.#timer = setTimeout(() => (this.#isUsed ? this.#goLater() : this.#go()), SHOWN);
    }
  }

  get #isUsed() {
    return this.#note.matches(':hover, :focus-within');
  }

  #go() {
    this.#stay();
    const focused = this.#note.contains(document.activeElement);
    const isShown = this.#note.isConnected;
    this.#note.remove();
    if (lastingOne === this) {
      lastingOne = undefined;
    } else if (isShown) {
      lastingOne?.show();
    }
    if (focused && this.#before instanceof HTMLElement) {
      this.#before.focus();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#go();
    }
  }
}
