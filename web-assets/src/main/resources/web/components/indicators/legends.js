import { el, icon, need, needField, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';

/** @import { PaneStack } from '../../chart/pane-stack.js' */

/** A pane lower than this has no room for words. */
const LOWEST = 24;
/** More rows than this hide the prices of a wide chart, or of a narrow one, where they are folded until somebody unfolds them. */
const MANY = 5;
const MANY_IF_NARROW = 2;
const NARROW = 600;

/** @typedef {import('../../chart/pane-plot.js').PanePlot['pane']} Pane */

/** Where the rows of indicators stand: below the prices' own legend, or in their pane. */
export class IndicatorLegends {
  #figure;
  #prices = el('ul', { class: 'indicator-list', 'aria-label': text('indicators.onPrices') });
  #count = el('span');
  #fold = el('button', { type: 'button', class: 'indicator-fold', hidden: '' }, icon('indicators'), this.#count);
  #folded;
  /** @type {Map<Pane, HTMLElement>} */
  #panes = new Map();

  /** @param {HTMLElement} figure */
  constructor(figure) {
    this.#figure = figure;
    this.#folded = figure.clientWidth < NARROW;
    this.#fold.addEventListener('click', () => {
      this.#folded = !this.#folded;
      this.refold();
    });
    need(figure, '.legend').append(this.#fold, this.#prices);
  }

  /** To be called when rows came or went. */
  refold() {
    const count = this.#prices.children.length;
    const many = count > (this.#figure.clientWidth < NARROW ? MANY_IF_NARROW : MANY);
    this.#fold.hidden = !many;
    this.#fold.setAttribute('aria-expanded', String(!this.#folded));
    setText(this.#count, text('indicators.rows', { count }));
    this.#prices.hidden = many && this.#folded;
  }

  /** Puts a row behind those that were put before. @param {HTMLElement} row @param {Pane | undefined} pane */
  put(row, pane) {
    if (!pane) {
      this.#prices.append(row);
      return;
    }
    const list = this.#panes.get(pane) ?? el('ul', { class: 'indicator-list indicator-pane', 'aria-label': text('indicators.inPane') });
    this.#panes.set(pane, list);
    list.append(row);
    // Who walks through by keyboard meets the panes from top to bottom.
    [...this.#figure.querySelectorAll('.legend, .indicator-pane')].filter((one) => one !== list).at(-1)?.after(list);
  }

  /** @param {Pane | undefined} pane */
  drop(pane) {
    if (pane) {
      this.#panes.get(pane)?.remove();
      this.#panes.delete(pane);
    }
  }

  /** @param {PaneStack} stack */
  place(stack) {
    // A chart among others has its name above the canvas.
    const above = needField(this.#figure, 'canvas').getBoundingClientRect().top - this.#figure.getBoundingClientRect().top;
    for (const [pane, list] of this.#panes) {
      const { top, height } = stack.placeOf(pane);
      list.style.setProperty('--pane-top', `${above + top}px`);
      list.hidden = height < LOWEST;
    }
  }

  close() {
    this.#prices.remove();
    this.#fold.remove();
    this.#panes.forEach((list) => list.remove());
  }
}
