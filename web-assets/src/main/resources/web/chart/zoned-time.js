import { defaultHorzScaleBehavior } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { wallClock } from '../format/time-zones.js';
import { markWeight } from './time-marks.js';

/** @import { IHorzScaleBehavior, Time, TickMarkWeightValue } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

const DAY = 86_400_000;

const TimeBehaviour = /** @type {new () => IHorzScaleBehavior<Time>} */ (defaultHorzScaleBehavior());

/**
 * An axis of time on which days begin at midnight of a zone. The library's own knows but UTC: it would write the day's
 * number at one o'clock in Berlin.
 */
export class ZonedTime extends TimeBehaviour {
  /** @type {(time: number) => number} what a clock shows, as if it were UTC */
  #clock = (time) => time;

  /** @param {boolean} intraday @param {string | undefined} zone the browser's own without it */
  useZone(intraday, zone) {
    // Labels of the trading day are dates, not instants.
    this.#clock = intraday ? (time) => wallClock(zone, time) : (time) => time;
  }

  /**
   * @override
   * @param {readonly {timeWeight: TickMarkWeightValue, originalTime: unknown}[]} points rising in time
   * @param {number} start of those whose weight is asked for
   */
  fillWeightsForPoints(points, start) {
    let before = start > 0 ? this.#shown(points[start - 1]) : undefined;
    for (const point of points.slice(start)) {
      const now = this.#shown(point);
      point.timeWeight = /** @type {TickMarkWeightValue} */ (/** @type {unknown} */ (markWeight(before ?? now - DAY, now)));
      before = now;
    }
  }

  /** @param {{originalTime: unknown} | undefined} point */
  #shown(point) {
    return this.#clock(Number(point?.originalTime) * 1000);
  }
}
