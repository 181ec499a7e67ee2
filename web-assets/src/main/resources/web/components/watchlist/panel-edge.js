import { needField } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { remember } from '../../state/preferences.js';

const STEP = 16;

/** The watchlist's width, by its edge or the arrow keys, and whether it is folded away. Both are remembered. */
export class PanelEdge {
  #panel;
  #edge;
  #fold;
  #least;
  #most;

  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.#panel = panel;
    this.#edge = needField(panel, 'edge');
    this.#fold = needField(panel, 'fold');
    this.#least = Number(this.#edge.getAttribute('aria-valuemin'));
    this.#most = Number(this.#edge.getAttribute('aria-valuemax'));
    this.#edge.addEventListener('pointerdown', (event) => this.#edge.setPointerCapture(event.pointerId));
    this.#edge.addEventListener('pointermove', (event) => this.#drag(event));
    this.#edge.addEventListener('lostpointercapture', () => this.#remember());
    this.#edge.addEventListener('keydown', (event) => this.#key(event));
    this.#fold.addEventListener('click', () => this.#toggle());
    this.#writeFold();
    this.#edge.setAttribute('aria-valuenow', String(this.#width));
  }

  get #width() {
    const set = Number.parseFloat(document.documentElement.style.getPropertyValue('--watchlist'));
    return Number.isFinite(set) ? set : Number(this.#edge.getAttribute('aria-valuenow'));
  }

  /** The list stands at the inline start, so that it grows towards the inline end. */
  get #sign() {
    return getComputedStyle(this.#panel).direction === 'rtl' ? -1 : 1;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (this.#edge.hasPointerCapture(event.pointerId)) {
      const box = this.#panel.getBoundingClientRect();
      this.#set(this.#sign > 0 ? event.clientX - box.left : box.right - event.clientX);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    /** @type {Record<string, number>} */
    const widths = {
      ArrowRight: this.#width + this.#sign * STEP,
      ArrowLeft: this.#width - this.#sign * STEP,
      Home: this.#least,
      End: this.#most,
    };
    const width = widths[event.key];
    if (width !== undefined) {
      event.preventDefault();
      this.#set(width);
      this.#remember();
    }
  }

  /** @param {number} wanted */
  #set(wanted) {
    const width = Math.round(Math.min(this.#most, Math.max(this.#least, wanted)));
    document.documentElement.style.setProperty('--watchlist', `${width}px`);
    this.#edge.setAttribute('aria-valuenow', String(width));
  }

  /** Once it is where it shall stay, not at each of the many steps on the way. */
  #remember() {
    remember('watchlist.width', this.#width);
  }

  #toggle() {
    const root = document.documentElement;
    if (root.dataset.fold === 'watchlist') {
      delete root.dataset.fold;
    } else {
      root.dataset.fold = 'watchlist';
    }
    remember('fold', root.dataset.fold ?? null);
    this.#writeFold();
  }

  #writeFold() {
    const folded = document.documentElement.dataset.fold === 'watchlist';
    const words = text(folded ? 'watchlists.unfold' : 'watchlists.fold');
    this.#fold.setAttribute('aria-expanded', String(!folded));
    this.#fold.setAttribute('aria-label', words);
    this.#fold.title = words;
  }
}
