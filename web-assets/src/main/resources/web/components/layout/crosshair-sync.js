import { indexAtMoment } from '../../kernel/bar-places.js';
import { secondsOf } from '../../kernel/interval.js';

/** @import { Moment } from '../../kernel/bar-places.js' */
/** @import { ChartContext, ChartTool } from '../chart-session.js' */

/** What says that somebody is at a chart. */
const SIGNS = ['pointerover', 'pointermove', 'pointerdown', 'keydown', 'focusin'];

/**
 * Lets the crosshairs of several charts point at the same time, whichever of them is led by pointer or keys.
 */
export class CrosshairSync {
  /** The charts, each with the time at which it was told to point. @type {Map<ChartContext, number | undefined>} */
  #told = new Map();
  /** @type {ChartContext | undefined} */
  #leader;

  /** Joins a chart. @type {ChartTool} */
  tool = (context) => {
    this.#told.set(context, undefined);
    const abort = new AbortController();
    SIGNS.forEach((sign) => context.figure.addEventListener(sign, () => this.#lead(context), { capture: true, signal: abort.signal }));
    const stop = context.cursor.onChange(() => this.#moved(context));
    return () => {
      stop();
      abort.abort();
      this.#told.delete(context);
      if (this.#leader === context) {
        this.#leader = undefined;
      }
    };
  };

  /** What its crosshair was put on before anything said who did it counts from now on. @param {ChartContext} context */
  #lead(context) {
    this.#leader = context;
    this.#moved(context);
  }

  /** @param {ChartContext} context */
  #moved(context) {
    const { time } = context.cursor;
    if (time === this.#told.get(context)) {
      return;
    }
    if (context === this.#leader) {
      this.#told.set(context, time);
      const moment = momentOf(context);
      [...this.#told.keys()].filter((other) => other !== context).forEach((other) => this.#follow(other, moment));
    } else if (this.#leader) {
      // A new bar moved what stands under the crosshair: it goes back to its time.
      this.#follow(context, momentOf(this.#leader));
    }
  }

  /** @param {ChartContext} context @param {Moment | undefined} moment */
  #follow(context, moment) {
    const { history, interval, surface, cursor } = context;
    const bar = moment && history.bars[indexAtMoment(history.bars, secondsOf(interval), moment)];
    this.#told.set(context, bar?.time);
    if (bar) {
      surface.pointAt(bar);
    } else {
      surface.pointAtNothing();
    }
    cursor.point(bar?.time);
  }
}

/** @param {ChartContext} context @returns {Moment | undefined} undefined if nothing is pointed at */
function momentOf({ cursor, history, interval }) {
  const { time } = cursor;
  const end = history.bars[cursor.index + 1]?.time ?? Infinity;
  return time === undefined ? undefined : { time, end, length: secondsOf(interval) };
}
