import { formatPrice } from '../format/number-format.js';
import { DrawingPen } from './drawing-pen.js';
import { drawShape } from './drawing-shapes.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */
/** @import { Shape } from './drawing-shapes.js' */
/** @import { Target } from './drawing-pen.js' */
/** @import { ISeriesPrimitive, ISeriesPrimitiveAxisView, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** Draws shapes over the prices of a chart, whatever type they are drawn in. The scale takes no notice of them. */
export class DrawingLayer {
  #surface;
  #projection;
  /** @type {readonly Shape[]} */
  #shapes = [];
  /** @type {ISeriesPrimitiveAxisView[]} */
  #labels = [];
  /** @type {() => void} */
  #redraw = () => undefined;
  #stops;
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
    this.#stops = [surface.onPrices((prices) => prices.attachPrimitive(this.#primitive))];
  }

  /** @param {readonly Shape[]} shapes from the lowest to the one on top */
  show(shapes) {
    if (shapes.length > 0 || this.#shapes.length > 0) {
      this.#shapes = shapes;
      this.#labels = shapes.filter(({ kind }) => kind === 'horizontal').map((shape) => this.#label(shape));
      this.#redraw();
    }
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#surface.prices.detachPrimitive(this.#primitive);
  }

  /** @param {Target} target */
  #draw(target) {
    if (this.#shapes.length > 0 && this.#projection.ready) {
      target.useBitmapCoordinateSpace((scope) => {
        const pen = new DrawingPen(scope);
        this.#shapes.forEach((shape) => drawShape(pen, this.#projection, this.#surface.colours, shape));
      });
    }
  }

  /** @param {Shape} shape @returns {ISeriesPrimitiveAxisView} */
  #label({ anchors: [anchor], colour }) {
    const price = Number(anchor?.price);
    return {
      coordinate: () => this.#projection.yOf(price) ?? -1000,
      text: () => formatPrice(price, this.#projection.asset),
      textColor: () => this.#surface.colours.surface,
      backColor: () => colour,
    };
  }
}
