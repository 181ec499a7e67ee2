import { formatPrice } from '../format/number-format.js';
import { DrawingPen } from './drawing-pen.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */
/** @import { Target } from './drawing-pen.js' */
/** @import { ISeriesPrimitive, ISeriesPrimitiveAxisView, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** @typedef {{price: number, title: string, waiting: boolean}} ShownAlert */

/** Lines at the prices that somebody wants to be told of: dashed while they wait, dotted and pale once they fired. */
export class AlertLayer {
  #surface;
  #projection;
  /** @type {readonly ShownAlert[]} */
  #alerts = [];
  /** @type {ISeriesPrimitiveAxisView[]} */
  #labels = [];
  /** @type {() => void} */
  #redraw = () => undefined;
  #stop;
  /** @type {ISeriesPrimitive<Time>} */
  #primitive = {
    attached: ({ requestUpdate }) => void (this.#redraw = requestUpdate),
    detached: () => void (this.#redraw = () => undefined),
    paneViews: () => this.#views,
    priceAxisViews: () => this.#labels,
  };
  #views = [{ zOrder: () => /** @type {const} */ ('normal'), renderer: () => ({ draw: (/** @type {Target} */ target) => this.#draw(target) }) }];

  /** @param {ChartSurface} surface @param {DrawingProjection} projection */
  constructor(surface, projection) {
    this.#surface = surface;
    this.#projection = projection;
    surface.prices.attachPrimitive(this.#primitive);
    this.#stop = surface.onPrices((prices) => prices.attachPrimitive(this.#primitive));
  }

  /** @param {readonly ShownAlert[]} alerts */
  show(alerts) {
    if (alerts.length > 0 || this.#alerts.length > 0) {
      this.#alerts = alerts;
      this.#labels = alerts.map((alert) => this.#label(alert));
      this.#redraw();
    }
  }

  close() {
    this.#stop();
    this.#surface.prices.detachPrimitive(this.#primitive);
  }

  /** @param {Target} target */
  #draw(target) {
    if (this.#alerts.length > 0 && this.#projection.ready) {
      target.useBitmapCoordinateSpace((scope) => {
        const pen = new DrawingPen(scope);
        this.#alerts.forEach((alert) => this.#line(pen, alert));
      });
    }
  }

  /** @param {DrawingPen} pen @param {ShownAlert} alert */
  #line(pen, { price, title, waiting }) {
    const y = this.#projection.yOf(price);
    if (y !== undefined) {
      const colour = this.#colour(waiting);
      pen.line({ x: 0, y }, { x: pen.width, y }, colour, 1, waiting ? [6, 4] : [1, 4]);
      pen.words(title, { x: pen.width - 8, y: y - 9 }, colour, 'right');
    }
  }

  /** @param {ShownAlert} alert @returns {ISeriesPrimitiveAxisView} */
  #label({ price, waiting }) {
    return {
      coordinate: () => this.#projection.yOf(price) ?? -1000,
      text: () => formatPrice(price, this.#projection.asset),
      textColor: () => this.#surface.colours.surface,
      backColor: () => this.#colour(waiting),
    };
  }

  /** @param {boolean} waiting */
  #colour(waiting) {
    return waiting ? this.#surface.colours.warn : this.#surface.colours.text;
  }
}
