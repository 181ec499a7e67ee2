import { el, needField } from '../../kernel/dom.js';
import { formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';
import { Menu } from '../menu.js';

/** @import { Point } from '../../kernel/drawing-hit.js' */
/** @import { DrawingProjection } from '../../chart/drawing-projection.js' */
/** @import { MenuItem } from '../menu.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** What can be done at a place on the chart; opens where the other button is pressed. */
export class ChartMenu {
  #desk;
  #chart;
  #projection;
  #place = el('button', { type: 'button', class: 'menu-place', tabindex: '-1', 'aria-hidden': 'true' });
  #menu;
  #abort = new AbortController();
  /** @type {Point} */
  #at = { x: 0, y: 0 };

  /** @param {DrawingDesk} desk @param {ChartContext} chart @param {DrawingProjection} projection */
  constructor(desk, chart, projection) {
    this.#desk = desk;
    this.#chart = chart;
    this.#projection = projection;
    chart.figure.append(this.#place);
    this.#menu = new Menu(this.#place, text('drawings.here'), () => this.#items());
    const canvas = needField(chart.figure, 'canvas');
    canvas.addEventListener('contextmenu', (event) => this.#open(event, canvas), { signal: this.#abort.signal });
  }

  close() {
    this.#abort.abort();
    this.#menu.close();
    this.#place.remove();
  }

  /** A long touch is the chart's crosshair. @param {MouseEvent} event @param {HTMLElement} canvas */
  #open(event, canvas) {
    const touch = /** @type {PointerEvent} */ (event).pointerType === 'touch';
    if (!this.#projection.ready || touch) {
      return;
    }
    event.preventDefault();
    const { left, top, height } = canvas.getBoundingClientRect();
    // A key opens it too, and knows no place.
    const y = event.clientY > 0 ? event.clientY - top : height / 2;
    this.#at = { x: event.clientX - left, y: Math.min(y, this.#projection.size.height) };
    this.#place.style.setProperty('--place-left', `${this.#at.x}px`);
    this.#place.style.setProperty('--place-top', `${this.#at.y}px`);
    this.#place.click();
  }

  /** @returns {MenuItem[]} */
  #items() {
    const anchor = this.#projection.anchorAt(this.#at, false);
    const price = formatPrice(anchor.price, this.#chart.asset);
    const desk = this.#desk;
    return [
      { label: text('alerts.setAt', { price }), icon: 'bell', act: () => desk.setAlert(anchor.price) },
      { label: text('drawings.horizontalAt', { price }), icon: 'chart/draw-horizontal', act: () => desk.make('horizontal', [anchor]) },
      { label: text('drawings.list'), icon: 'list', act: () => desk.openList() },
    ];
  }
}
