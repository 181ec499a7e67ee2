import { PenLayer } from './pen-layer.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingPen } from './drawing-pen.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */

/** @typedef {{price: number, title: string, waiting: boolean}} ShownAlert */

/** As high as a line's title. */
const TITLE = 12;

/** Lines at the prices that somebody wants to be told of: dashed while they wait, dotted and pale once they fired. */
export class AlertLayer {
  #surface;
  #projection;
  #layer;
  /** @type {readonly ShownAlert[]} */
  #alerts = [];

  /** @param {ChartSurface} surface @param {DrawingProjection} projection */
  constructor(surface, projection) {
    this.#surface = surface;
    this.#projection = projection;
    this.#layer = new PenLayer(surface, projection, {
      draw: (pen, /** @type {ShownAlert} */ alert) => this.#line(pen, alert),
      label: ({ price, waiting }) => ({ price, colour: () => this.#colour(waiting) }),
    });
  }

  /** @param {readonly ShownAlert[]} alerts */
  show(alerts) {
    this.#alerts = alerts;
    this.#layer.show(alerts);
  }

  close() {
    this.#layer.close();
  }

  /** @param {DrawingPen} pen @param {ShownAlert} alert */
  #line(pen, alert) {
    const { price, title, waiting } = alert;
    const y = this.#projection.yOf(price);
    if (y !== undefined) {
      const colour = this.#colour(waiting);
      pen.line({ x: 0, y }, { x: pen.width, y }, colour, 1, waiting ? [6, 4] : [1, 4]);
      if (this.#hasRoom(alert)) {
        pen.words(title, { x: pen.width - 8, y: y - 9 }, colour, 'right');
      }
    }
  }

  /** Of titles that would stand on each other the one of the line that was set first stays. @param {ShownAlert} alert */
  #hasRoom(alert) {
    /** @type {number[]} */
    const taken = [];
    for (const one of this.#alerts) {
      const y = this.#projection.yOf(one.price);
      const isFree = y !== undefined && taken.every((other) => Math.abs(y - other) >= TITLE);
      if (one === alert) {
        return isFree;
      }
      if (isFree) {
        taken.push(y);
      }
    }
    return false;
  }

  /** @param {boolean} waiting */
  #colour(waiting) {
    return waiting ? this.#surface.colours.warn : this.#surface.colours.text;
  }
}
