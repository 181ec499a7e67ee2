import { onLongPress } from './long-press.js';

/**
 * @typedef {object} RowHandlers
 * @property {(symbol: string, opener: HTMLElement, at?: {x: number, y: number}) => void} openMenu
 * @property {(symbol: string, by: number) => void} shift
 * @property {(symbol: string) => void} remove
 */

/**
 * Every way to a row: its button, the right click, a long press, Shift+F10 or the menu key for the menu; Alt with an
 * arrow moves it, Delete removes it, the arrows go from row to row.
 */
export class RowInput {
  #on;

  /** @param {HTMLElement} body @param {RowHandlers} handlers */
  constructor(body, handlers) {
    this.#on = handlers;
    body.addEventListener('click', (event) => {
      const button = /** @type {Element} */ (event.target).closest('[data-row-menu]');
      if (button instanceof HTMLElement) {
        this.#on.openMenu(button.dataset.rowMenu ?? '', button);
      }
    });
    body.addEventListener('contextmenu', (event) => this.#rightClick(event));
    body.addEventListener('keydown', (event) => this.#key(event));
    onLongPress(body, (target, point) => this.#menuAt(target, point));
  }

  /** @param {MouseEvent} event */
  #rightClick(event) {
    event.preventDefault();
    // The menu key and a long press have opened it already when the browser asks for its own.
    if (!document.querySelector('[role="menu"]:popover-open')) {
      this.#menuAt(/** @type {Element} */ (event.target), { x: event.clientX, y: event.clientY });
    }
  }

  /** @param {Element} target @param {{x: number, y: number}} [point] */
  #menuAt(target, point) {
    const row = rowOf(target);
    const opener = row?.querySelector('[data-row-menu]');
    if (row && opener instanceof HTMLElement) {
      this.#on.openMenu(row.dataset.row ?? '', opener, point);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    const row = rowOf(target);
    const act = row && this.#actOf(event, target, row);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  /** @param {KeyboardEvent} event @param {Element} target @param {HTMLElement} row */
  #actOf(event, target, row) {
    const symbol = row.dataset.row ?? '';
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      return event.altKey ? () => this.#on.shift(symbol, step) : () => this.#go(row, target, step);
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      return () => this.#menuAt(target);
    }
    return event.key === 'Delete' ? () => this.#on.remove(symbol) : undefined;
  }

  /** To the same place of another row. @param {HTMLElement} row @param {Element} from @param {number} step */
  #go(row, from, step) {
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    const place = next?.querySelector(from.matches('button') ? '[data-row-menu]' : 'a');
    if (place instanceof HTMLElement) {
      place.focus();
    }
  }
}

/** @param {Element} target */
function rowOf(target) {
  return /** @type {HTMLElement | null} */ (target.closest('[data-row]'));
}
