import { AxisLabels } from './axis-labels.js';
import { DrawingPen } from './drawing-pen.js';
import { PriceLayer } from './price-layer.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */
/** @import { Target } from './price-layer.js' */
/** @import { AxisLabel } from './axis-labels.js' */

/**
 * @template T
 * @typedef {object} MarkWays how marks are drawn
 * @property {(pen: DrawingPen, mark: T) => void} draw
 * @property {(mark: T) => AxisLabel | undefined} label what the axis says of it, if anything
 */

/**
 * Marks of one kind that a pen draws over the prices, with their prices at the axis. The scale takes no notice of them.
 *
 * @template T
 */
export class PenLayer {
  #projection;
  #ways;
  /** @type {readonly T[]} */
  #marks = [];
  #labels;
  #layer;

  /** @param {ChartSurface} surface @param {DrawingProjection} projection @param {MarkWays<T>} ways */
  constructor(surface, projection, ways) {
    this.#projection = projection;
    this.#ways = ways;
    this.#labels = new AxisLabels(surface);
    this.#layer = new PriceLayer(surface, { draw: { normal: (target) => this.#draw(target) } });
  }

  /** @param {readonly T[]} marks from the lowest to the one on top */
  show(marks) {
    if (marks.length > 0 || this.#marks.length > 0) {
      this.#marks = marks;
      this.#labels.show(marks.flatMap((mark) => this.#ways.label(mark) ?? []));
      this.#layer.redraw();
    }
  }

  close() {
    this.#labels.close();
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
}
