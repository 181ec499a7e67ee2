import { drawShape } from './drawing-shapes.js';
import { PenLayer } from './pen-layer.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */
/** @import { Shape } from './drawing-shapes.js' */

/** Draws shapes over the prices of a chart, whatever type they are drawn in; a horizontal one has its price at the axis. */
export class DrawingLayer {
  #layer;

  /** @param {ChartSurface} surface @param {DrawingProjection} projection */
  constructor(surface, projection) {
    this.#layer = new PenLayer(surface, projection, {
      draw: (pen, /** @type {Shape} */ shape) => drawShape(pen, projection, surface.colours, shape),
      label: ({ kind, anchors: [anchor], colour }) =>
        kind === 'horizontal' && anchor ? { price: anchor.price, colour: () => colour } : undefined,
    });
  }

  /** @param {readonly Shape[]} shapes from the lowest to the one on top */
  show(shapes) {
    this.#layer.show(shapes);
  }

  close() {
    this.#layer.close();
  }
}
