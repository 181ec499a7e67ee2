import { defaultHorzScaleBehavior } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { wallClock } from '../format/time-zones.js';

/** @import { IHorzScaleBehavior, Time, TickMarkWeightValue } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the mark that matters least to the one that matters most: what begins there, and the library's weight of it. */
const STEPS = /** @type {const} */ ([
  [MINUTE, 20],
  [5 * MINUTE, 21],
  [30 * MINUTE, 22],
  [HOUR, 30],
  [3 * HOUR, 31],
  [6 * HOUR, 32],
  [12 * HOUR, 33],
  [DAY, 50],
]);
const MONTH = 60;
const YEAR = 70;
const SECOND = 10;

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
      point.timeWeight = /** @type {TickMarkWeightValue} */ (/** @type {unknown} */ (weight(before ?? now - DAY, now)));
      before = now;
    }
  }

  /** @param {{originalTime: unknown} | undefined} point */
  #shown(point) {
    return this.#clock(Number(point?.originalTime) * 1000);
  }
}

/** How much the step from one time to the next matters. @param {number} before @param {number} now */
export function weight(before, now) {
  const [from, to] = [new Date(before), new Date(now)];
  if (from.getUTCFullYear() !== to.getUTCFullYear()) {
    return YEAR;
  }
  if (from.getUTCMonth() !== to.getUTCMonth()) {
    return MONTH;
  }
  const begun = STEPS.findLast(([length]) => Math.floor(before / length) !== Math.floor(now / length));
  return begun?.[1] ?? SECOND;
}
