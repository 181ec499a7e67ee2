import { formatPrice } from '../format/number-format.js';
import { DrawingPen } from './drawing-pen.js';
import { PriceLayer } from './price-layer.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */
/** @import { Target } from './price-layer.js' */
/** @import { ISeriesPrimitiveAxisView } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** Where the axis does not show a label. */
const NOWHERE = -1000;

/**
 * @template T
 * @typedef {object} MarkWays how marks are drawn
 * @property {(pen: DrawingPen, mark: T) => void} draw
 * @property {(mark: T) => {price: number, colour: () => string} | undefined} label what the axis says of it, if anything
 */

/**
 * Marks of one kind that a pen draws over the prices, with their prices at the axis. The scale takes no notice of them.
 *
 * @template T
 */
export class PenLayer {
  #surface;
  #projection;
  #ways;
  /** @type {readonly T[]} */
  #marks = [];
  /** @type {ISeriesPrimitiveAxisView[]} */
  #labels = [];
  #layer;

  /** @param {ChartSurface} surface @param {DrawingProjection} projection @param {MarkWays<T>} ways */
  constructor(surface, projection, ways) {
    this.#surface = surface;
    this.#projection = projection;
    this.#ways = ways;
    this.#layer = new PriceLayer(surface, { draw: { normal: (target) => this.#draw(target) }, labels: () => this.#labels });
  }

  /** @param {readonly T[]} marks from the lowest to the one on top */
  show(marks) {
    if (marks.length > 0 || this.#marks.length > 0) {
      this.#marks = marks;
      this.#labels = marks.flatMap((mark) => this.#label(mark) ?? []);
      this.#layer.redraw();
    }
  }

  close() {
    this.#layer.close();
  }

  /** @param {Target} target */
  #draw(target) {
    if (this.#marks.length > 0 && this.#projection.ready) {
      target.useBitmapCoordinateSpace((scope) => {
        const pen = new DrawingPen(scope);
        this.#marks.forEach((mark) => this.#ways.draw(pen, mark));
      });
    }
  }

  /** @param {T} mark @returns {ISeriesPrimitiveAxisView | undefined} */
  #label(mark) {
    const label = this.#ways.label(mark);
    return label && {
      coordinate: () => this.#projection.yOf(label.price) ?? NOWHERE,
      text: () => formatPrice(label.price, this.#projection.asset),
      textColor: () => this.#surface.colours.surface,
      backColor: label.colour,
    };
  }
}
