import { need, needField, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { hideIndicator, removeIndicator, swapIndicators } from './edits.js';
import { viewStateOf } from './view-state.js';

/** @import { ChartContext } from '../chart-session.js' */
/** @import { RowActs } from './row.js' */
/** @import { ShownIndicator } from './shown.js' */

/** What can be done with the indicators of a chart from their rows. */
export class BoardActs {
  #context;
  #state;
  #all;

  /** @param {ChartContext} context @param {() => readonly ShownIndicator[]} all in the order of the address */
  constructor(context, all) {
    this.#context = context;
    this.#state = viewStateOf(context);
    this.#all = all;
  }

  /** @param {string} id @returns {RowActs} */
  of(id) {
    return {
      toggle: () => this.#toggle(id),
      isHidden: () => this.#find(id)?.hidden === true,
      remove: () => this.#remove(id),
      move: (step) => this.#move(id, step),
      canMove: (step) => this.#neighbour(id, step) !== undefined,
    };
  }

  /** @param {string} id */
  #find(id) {
    return this.#all().find((one) => one.id === id);
  }

  /** @param {string} id */
  #toggle(id) {
    const shown = this.#find(id);
    if (!shown) {
      return;
    }
    const hidden = !shown.hidden;
    hideIndicator(this.#context, id, hidden);
    this.#announce(hidden ? 'indicators.hidden' : 'indicators.shown', shown);
  }

  /** @param {string} id */
  #remove(id) {
    const all = this.#all();
    const place = all.findIndex((shown) => shown.id === id);
    const shown = all[place];
    const next = all[place + 1] ?? all[place - 1];
    removeIndicator(this.#context, id);
    if (next) {
      next.row.focus();
    } else {
      need(this.#context.root, '[data-indicators-button]').focus();
    }
    if (shown) {
      this.#announce('indicators.removed', shown);
    }
  }

  /** @param {string} id @param {-1 | 1} step */
  #move(id, step) {
    const other = this.#neighbour(id, step);
    if (other !== undefined) {
      this.#state.focus = id;
      swapIndicators(this.#context, id, other);
    }
  }

  /** The one whose pane is next to it. @param {string} id @param {-1 | 1} step */
  #neighbour(id, step) {
    const panes = this.#all().filter(({ plot }) => plot?.pane);
    const place = panes.findIndex((shown) => shown.id === id);
    return place < 0 ? undefined : panes[place + step]?.id;
  }

  /** @param {string} key @param {ShownIndicator} shown */
  #announce(key, { name }) {
    setText(needField(this.#context.figure, 'reading'), text(key, { name }));
  }
}
