import { Topics } from '../kernel/topics.js';
import { RETRY } from './bar-history.js';
import { firstJob, IndicatorEntry, olderJob, tailJob } from './indicator-entry.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { IndicatorAnswer, MarketApi } from '../api/market-api.js' */
/** @import { BarHistory } from './bar-history.js' */
/** @import { IndicatorJob, IndicatorState } from './indicator-entry.js' */

/**
 * @typedef {object} IndicatorTopics
 * @property {{ids: readonly string[], from: number}} values those beside the bars from that time on may differ
 * @property {string} state of the indicator with that id
 */

/** How long between two looks at the bar that is forming. */
export const BEAT = 1_000;
/**
 * Values of indicators beside the bars of a history: loaded for the bars that are held, further back as these grow, and
 * kept up with the bar that is forming. Never more than one request is on its way.
 */
export class IndicatorValues {
  #api;
  #history;
  #later;
  /** @type {Topics<IndicatorTopics>} */
  #topics = new Topics();
  /** @type {Map<string, IndicatorEntry>} */
  #entries = new Map();
  /** From which bar on the values may be out of date; infinite if none are. */
  #changedFrom = Infinity;
  #due = false;
  /** How many bars there were when any last changed. */
  #count;
  #running = false;
  #resting = false;
  #paused = false;
  /** Counts what makes an answer on its way worthless. */
  #epoch = 0;
  #beating = false;
  #abort = new AbortController();
  /** @type {(() => void)[]} */
  #stops;

  /**
   * @param {Pick<MarketApi, 'indicators'>} api
   * @param {BarHistory} history
   * @param {{later?: (run: () => void, delay: number) => void}} [options]
   */
  constructor(api, history, { later = wait } = {}) {
    this.#api = api;
    this.#history = history;
    this.#later = later;
    this.#count = history.bars.length;
    this.#stops = [
      history.on('replaced', () => this.#reload()),
      history.on('older', () => this.#grown()),
      history.on('updated', ({ bar }) => this.#changed(bar)),
    ];
  }

  /**
   * @template {keyof IndicatorTopics} T
   * @param {T} topic
   * @param {(data: IndicatorTopics[T]) => void} listener
   */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  /** @param {readonly string[]} ids those that are wanted; others are forgotten */
  want(ids) {
    for (const id of this.#entries.keys()) {
      if (!ids.includes(id)) {
        this.#entries.delete(id);
      }
    }
    ids.filter((id) => !this.#entries.has(id)).forEach((id) => this.#entries.set(id, new IndicatorEntry(id)));
    void this.#run();
  }

  /** @param {string} id */
  table(id) {
    return this.#entries.get(id)?.table;
  }

  /** @param {string} id @returns {IndicatorState} */
  state(id) {
    return this.#entries.get(id)?.state ?? { name: 'loading', reason: '' };
  }

  /** @param {string} id */
  note(id) {
    return this.#entries.get(id)?.note ?? '';
  }

  /** Asks for nothing while nobody looks; what changed meanwhile is asked for afterwards. @param {boolean} paused */
  pause(paused) {
    this.#paused = paused;
    if (!paused) {
      this.#due = true;
      void this.#run();
    }
  }

  close() {
    this.#abort.abort();
    this.#stops.forEach((stop) => stop());
  }

  /** Any bar may differ. */
  #reload() {
    this.#epoch++;
    this.#count = this.#history.bars.length;
    this.#changedFrom = Infinity;
    this.#entries.forEach((entry) => (entry.reached = Infinity));
    void this.#run();
  }

  #grown() {
    this.#count = this.#history.bars.length;
    void this.#run();
  }

  /** @param {Bar} bar */
  #changed(bar) {
    this.#changedFrom = Math.min(this.#changedFrom, bar.time);
    const begun = this.#count !== this.#history.bars.length;
    this.#count = this.#history.bars.length;
    if (bar.closed || begun) {
      this.#due = true;
      void this.#run();
    } else if (!this.#beating) {
      this.#beating = true;
      this.#later(() => this.#beat(), BEAT);
    }
  }

  #beat() {
    this.#beating = false;
    this.#due = true;
    void this.#run();
  }

  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    for (let job = this.#next(); job; job = this.#next()) {
      await this.#do(job);
    }
    this.#running = false;
  }

  /** What is to be asked for next: what was never asked for, then older bars, then those that changed. @returns {IndicatorJob | undefined} */
  #next() {
    const { bars } = this.#history;
    const oldest = bars[0];
    const wanted = [...this.#entries.values()].filter(({ state }) => state.name !== 'refused');
    if (this.#abort.signal.aborted || this.#paused || this.#resting || !oldest || wanted.length === 0) {
      return undefined;
    }
    return firstJob(wanted, bars) ?? olderJob(wanted, bars) ?? this.#tail(wanted);
  }

  /** @param {readonly IndicatorEntry[]} wanted */
  #tail(wanted) {
    if (!this.#due || this.#changedFrom === Infinity) {
      return undefined;
    }
    const job = tailJob(wanted, this.#history.bars, this.#changedFrom);
    this.#due = false;
    this.#changedFrom = Infinity;
    return job;
  }

  /** @param {IndicatorJob} job */
  async #do({ entries, to, limit }) {
    const epoch = this.#epoch;
    const { asset, interval } = this.#history;
    const ids = entries.map(({ id }) => id);
    try {
      const { signal } = this.#abort;
      const answer = await this.#api.indicators(asset, interval, ids.join(','), { to, limit, signal });
      if (epoch === this.#epoch) {
        this.#take(entries, answer, limit);
      }
    } catch (problem) {
      this.#failed(entries, problem);
    }
  }

  /** @param {readonly IndicatorEntry[]} entries @param {IndicatorAnswer} answer @param {number} limit */
  #take(entries, { t: times, indicators }, limit) {
    const from = times[0] ?? 0;
    entries.forEach((entry, index) => {
      entry.table.merge(times, indicators[index]?.outputs ?? {});
      entry.note = indicators[index]?.note ?? '';
      // Fewer than asked for: before them there is nothing.
      entry.reached = Math.min(entry.reached, times.length < limit ? -Infinity : from);
      this.#become(entry, { name: 'ready', reason: '' });
    });
    this.#topics.emit('values', { ids: entries.map(({ id }) => id), from });
  }

  /** @param {readonly IndicatorEntry[]} entries @param {unknown} problem */
  #failed(entries, problem) {
    if (this.#abort.signal.aborted) {
      return;
    }
    const reason = problem instanceof Error ? problem.message : String(problem);
    const status = problem instanceof Error && 'status' in problem ? Number(problem.status) : 0;
    const refused = status >= 400 && status < 500 && status !== 429;
    if (refused && entries.length > 1) {
      entries.forEach((entry) => Object.assign(entry, { apart: true, reached: Infinity }));
    } else if (refused) {
      entries.forEach((entry) => this.#become(entry, { name: 'refused', reason }));
    } else {
      this.#rest(entries, reason);
    }
  }

  /** @param {readonly IndicatorEntry[]} entries @param {string} reason */
  #rest(entries, reason) {
    // Values that are there stay: the page says by itself that it has lost the server.
    entries.filter(({ state }) => state.name !== 'ready').forEach((entry) => this.#become(entry, { name: 'failed', reason }));
    this.#changedFrom = Math.min(this.#changedFrom, this.#history.bars.at(-1)?.time ?? Infinity);
    this.#due = true;
    this.#resting = true;
    this.#later(() => {
      this.#resting = false;
      void this.#run();
    }, RETRY);
  }

  /** @param {IndicatorEntry} entry @param {IndicatorState} state */
  #become(entry, state) {
    entry.apart = false;
    if (entry.state.name !== state.name || entry.state.reason !== state.reason) {
      entry.state = state;
      this.#topics.emit('state', entry.id);
    }
  }
}

/** The browser's own timer refuses to be called as a method. @param {() => void} run @param {number} delay milliseconds */
function wait(run, delay) {
  setTimeout(run, delay);
}
