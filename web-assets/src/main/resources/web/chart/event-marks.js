import { createSeriesMarkers } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { barIndexAt, barIndexOfDay } from '../kernel/bar-times.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { ChartSurface } from './chart-surface.js' */
/** @import { ISeriesMarkersPluginApi, SeriesMarker, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/**
 * Something that happened to an asset.
 *
 * @typedef {object} ChartEvent
 * @property {'news' | 'split'} kind
 * @property {number} time epoch seconds; of a split the label of its day
 * @property {string} title
 */

/** Marks at the bars in which something happened. */
export class EventMarks {
  #surface;
  /** @type {ISeriesMarkersPluginApi<Time>} */
  #markers;
  /** @type {Map<number, ChartEvent[]>} by the time of the bar */
  #byBar = new Map();
  #stops;

  /** @param {ChartSurface} surface */
  constructor(surface) {
    this.#surface = surface;
    this.#markers = createSeriesMarkers(surface.prices, []);
    this.#stops = [
      surface.onPrices((prices) => {
        this.#markers = createSeriesMarkers(prices, []);
        this.#draw();
      }),
      surface.onColours(() => this.#draw()),
    ];
  }

  /**
   * @param {readonly Bar[]} bars
   * @param {number} length of the bars, in seconds
   * @param {readonly ChartEvent[]} events those before the first bar are left out, and splits that are still to come
   */
  show(bars, length, events) {
    this.#byBar = new Map();
    for (const event of events) {
      const { kind, time } = event;
      const bar = bars[kind === 'split' ? barIndexOfDay(bars, time, length) : barIndexAt(bars, time)];
      if (bar) {
        this.#byBar.set(bar.time, [...(this.#byBar.get(bar.time) ?? []), event]);
      }
    }
    this.#draw();
  }

  /** What happened in the bar of that time. @param {number | undefined} time */
  at(time) {
    return this.#byBar.get(Number(time)) ?? [];
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#markers.detach();
  }

  #draw() {
    const times = [...this.#byBar.keys()].sort((a, b) => a - b);
    this.#markers.setMarkers(times.map((time) => this.#marker(time)));
  }

  /** @param {number} time @returns {SeriesMarker<Time>} */
  #marker(time) {
    const split = this.at(time).some(({ kind }) => kind === 'split');
    return {
      time: /** @type {Time} */ (time),
      position: split ? 'aboveBar' : 'belowBar',
      shape: split ? 'square' : 'circle',
      color: split ? this.#surface.colours.warn : this.#surface.colours.accent,
      size: 0.6,
      text: split ? 'S' : undefined,
    };
  }
}
