import { FutureAxis } from '../../chart/future-axis.js';
import { futureTimes } from '../../kernel/future-times.js';
import { isIntraday, secondsOf } from '../../kernel/interval.js';

/** @import { TradingHours } from '../../kernel/types.js' */
/** @import { ChartContext } from '../chart-session.js' */

const DAY = 86_400;
/** A week and the longest holidays: no market rests for longer. */
const REST = 10 * DAY;

/** The axis of time ahead of the newest bar, while something is drawn there. */
export class Ahead {
  #context;
  #axis;
  #room = 0;
  /** @type {readonly TradingHours[]} */
  #sessions = [];
  #last = -1;
  #abort = new AbortController();
  #stops;

  /** @param {ChartContext} context */
  constructor(context) {
    this.#context = context;
    this.#axis = new FutureAxis(context.surface);
    const draw = () => this.#draw();
    this.#stops = [context.history.on('replaced', draw), context.history.on('updated', draw)];
  }

  /** @param {number} bars how many bars ahead something is drawn */
  async reach(bars) {
    this.#room = bars;
    this.#last = -1;
    const newest = this.#context.history.bars.at(-1);
    if (newest && bars > 0) {
      const { asset, api, interval } = this.#context;
      // Bars of a day leave out weekends and holidays.
      const length = isIntraday(interval) ? bars * secondsOf(interval) * 5 : bars * DAY * 2;
      const span = { from: newest.time - DAY, to: newest.time + length + REST, signal: this.#abort.signal };
      const [sessions] = await Promise.allSettled([api.sessions(asset, span)]);
      // Without a plan of sessions the axis stays blank there: what is drawn ahead does not need it.
      this.#sessions = sessions.status === 'fulfilled' ? sessions.value : [];
    }
    this.#draw();
  }

  close() {
    this.#abort.abort();
    this.#stops.forEach((stop) => stop());
    this.#axis.close();
  }

  #draw() {
    const newest = this.#context.history.bars.at(-1);
    if (newest && newest.time !== this.#last && !this.#abort.signal.aborted) {
      this.#last = newest.time;
      this.#axis.show(futureTimes(newest.time, this.#context.interval, this.#sessions, this.#room));
    }
  }
}
