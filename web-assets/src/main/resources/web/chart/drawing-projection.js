import { logicalOf, timeAt } from '../kernel/bar-grid.js';
import { snapped } from '../kernel/magnet.js';

/** @import { Anchor } from '../kernel/drawing.js' */
/** @import { Point } from '../kernel/drawing-hit.js' */
/** @import { BarHistory } from '../state/bar-history.js' */
/** @import { ChartSurface } from './chart-surface.js' */

/** How far a magnet pulls, in pixels. */
const PULL = 40;

/** Between times and prices on one side and the pixels of a chart's upper pane on the other. */
export class DrawingProjection {
  #surface;
  #history;

  /** @param {ChartSurface} surface @param {BarHistory} history */
  constructor(surface, history) {
    this.#surface = surface;
    this.#history = history;
  }

  /** Without bars there is no axis of time. */
  get ready() {
    return this.#history.bars.length > 0 && this.yOf(Number(this.#history.bars.at(-1)?.close)) !== undefined;
  }

  get bars() {
    return this.#history.bars;
  }

  get interval() {
    return this.#history.interval;
  }

  get asset() {
    return this.#history.asset;
  }

  /** Of the pane with the prices. */
  get size() {
    const { api } = this.#surface;
    return { width: api.timeScale().width(), height: api.panes()[0]?.getHeight() ?? 0 };
  }

  /** @param {number} price @returns {number | undefined} undefined where the scale has no place for it */
  yOf(price) {
    const y = this.#surface.prices.priceToCoordinate(price);
    return y === null || !Number.isFinite(y) ? undefined : y;
  }

  /** @param {number} y @returns {number} a price that the asset can have */
  priceAt(y) {
    return this.#rounded(Number(this.#surface.prices.coordinateToPrice(y)));
  }

  /** @param {Anchor} anchor @returns {Point | undefined} undefined where the scale has no place for it */
  pointOf({ time, price }) {
    const y = this.yOf(price);
    return y === undefined ? undefined : { x: this.#surface.view.placeOf(logicalOf(this.bars, time, this.interval)), y };
  }

  /** @param {readonly Anchor[]} anchors @returns {Point[] | undefined} undefined if one of them has no place */
  pointsOf(anchors) {
    const points = anchors.map((anchor) => this.pointOf(anchor)).filter((point) => point !== undefined);
    return points.length === anchors.length ? points : undefined;
  }

  /** The bar's middle and the price at a point. @param {Point} at @param {boolean} magnet whether the bar's own prices pull @returns {Anchor} */
  anchorAt({ x, y }, magnet) {
    const place = Math.round(this.#logicalAt(x));
    const price = this.priceAt(y);
    const pulled = magnet ? snapped(price, this.bars[place], (other) => this.yOf(other) ?? Infinity, PULL) : price;
    return { time: this.#timeAt(place), price: pulled };
  }

  /** Whole bars along and pixels up: what is moved keeps its shape on the screen, on every scale. @param {readonly Anchor[]} anchors @param {number} dx @param {number} dy */
  shifted(anchors, dx, dy) {
    const along = Math.round(dx / this.#spacing);
    return anchors.map(({ time, price }) => ({
      time: along === 0 ? time : this.#timeAt(logicalOf(this.bars, time, this.interval) + along),
      price: dy === 0 ? price : this.priceAt((this.yOf(price) ?? 0) + dy),
    }));
  }

  /** @param {number} logical */
  #timeAt(logical) {
    return Math.round(timeAt(this.bars, logical, this.interval));
  }

  /** @param {number} x */
  #logicalAt(x) {
    return (x - this.#surface.view.placeOf(0)) / this.#spacing;
  }

  get #spacing() {
    return this.#surface.api.timeScale().options().barSpacing;
  }

  /** @param {number} price */
  #rounded(price) {
    return Number(price.toFixed(this.asset.scale));
  }
}
