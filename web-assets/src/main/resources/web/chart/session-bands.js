import { PriceLayer } from './price-layer.js';

/** @import { ChartSurface } from './chart-surface.js' */
/** @import { Target } from './price-layer.js' */

/** Lines that stand closer than this are a pattern and no help. */
const CLOSEST = 40;

/**
 * Behind the prices: a dotted line where a session begins, and a shade over the hours before and after the exchange's own.
 */
export class SessionBands {
  #surface;
  /** @type {readonly number[]} */
  #breaks = [];
  /** @type {readonly {from: number, to: number}[]} */
  #shades = [];
  #layer;

  /** @param {ChartSurface} surface */
  constructor(surface) {
    this.#surface = surface;
    this.#layer = new PriceLayer(surface, { draw: { bottom: (target) => this.#draw(target) } });
  }

  /** @param {readonly number[]} breaks places of first bars @param {readonly {from: number, to: number}[]} shades runs of bars */
  show(breaks, shades) {
    this.#breaks = breaks;
    this.#shades = shades;
    this.#layer.redraw();
  }

  close() {
    this.#layer.close();
  }

  /** @param {Target} target */
  #draw(target) {
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.fillStyle = this.#surface.colours.shade;
      this.#shades.forEach(({ from, to }) => this.#shade(context, mediaSize, from, to));
      context.strokeStyle = this.#surface.colours.strongLine;
      context.globalAlpha = 0.55;
      context.lineWidth = 1;
      context.setLineDash([1, 3]);
      this.#lines(mediaSize.width).forEach((x) => line(context, x, mediaSize.height));
    });
  }

  /** @param {CanvasRenderingContext2D} context @param {{width: number, height: number}} size @param {number} from @param {number} to */
  #shade(context, size, from, to) {
    const left = this.#place(from - 0.5);
    const right = this.#place(to + 0.5);
    if (right > 0 && left < size.width) {
      context.fillRect(left, 0, right - left, size.height);
    }
  }

  /** Where lines stand; none if they would stand too close. @param {number} width */
  #lines(width) {
    const places = this.#breaks.map((index) => this.#place(index - 0.5)).filter((x) => x >= 0 && x <= width);
    const closest = Math.min(...places.slice(1).map((x, index) => x - Number(places[index])));
    return closest < CLOSEST ? [] : places;
  }

  /** @param {number} logical */
  #place(logical) {
    return this.#surface.view.placeOf(logical);
  }
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} height */
function line(context, x, height) {
  context.beginPath();
  context.moveTo(Math.round(x) + 0.5, 0);
  context.lineTo(Math.round(x) + 0.5, height);
  context.stroke();
}
