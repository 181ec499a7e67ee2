import { Topics } from '../kernel/topics.js';
import { ChangedBars } from './changed-bars.js';
import { firstJob, IndicatorEntry, olderJob, tailJob } from './indicator-entry.js';
import { RETRY, wait } from './retry.js';

/** @import { IndicatorAnswer, MarketApi } from '../api/market-api.js' */
/** @import { BarHistory } from './bar-history.js' */
/** @import { IndicatorJob, IndicatorState } from './indicator-entry.js' */

/**
 * @typedef {object} IndicatorTopics
 * @property {{ids: readonly string[], from: number}} values those beside the bars from that time on may differ
 * @property {string} state of the indicator with that id
 */

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
  #changed;
  #running = false;
  #resting = false;
  #paused = false;
  /** Counts what makes an answer on its way worthless. */
  #epoch = 0;
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
    this.#changed = new ChangedBars(history.bars.length, () => void this.#run(), later);
    this.#stops = [
      history.on('replaced', () => this.#reload()),
      history.on('older', () => this.#grown()),
      history.on('updated', ({ bar }) => this.#changed.note(bar, history.bars.length)),
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
      this.#changed.hasten();
    }
  }

  close() {
    this.#abort.abort();
    this.#stops.forEach((stop) => stop());
  }

  /** Any bar may differ. */
  #reload() {
    this.#epoch++;
    this.#changed.beginAnew(this.#history.bars.length);
    this.#entries.forEach((entry) => (entry.reached = Infinity));
    void this.#run();
  }

  #grown() {
    this.#changed.grow(this.#history.bars.length);
    void this.#run();
  }

  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    try {
      for (let job = this.#next(); job; job = this.#next()) {
        await this.#do(job);
      }
    } finally {
      this.#running = false;
    }
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
    const from = this.#changed.take();
    return from === undefined ? undefined : tailJob(wanted, this.#history.bars, from);
  }

  /** @param {IndicatorJob} job */
  async #do(job) {
    const epoch = this.#epoch;
    const answer = await this.#ask(job);
    if (answer && epoch === this.#epoch) {
      this.#take(job.entries, answer, job.limit);
    }
  }

  /** @param {IndicatorJob} job @returns {Promise<IndicatorAnswer | undefined>} undefined where it failed, which is told by then */
  async #ask(job) {
    const { entries, to, limit } = job;
    const { asset, interval } = this.#history;
    const ids = entries.map(({ id }) => id).join(',');
    try {
      return await this.#api.indicators(asset, interval, ids, { to, limit, signal: this.#abort.signal });
    } catch (problem) {
      this.#failed(job, problem);
      return undefined;
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

  /** @param {IndicatorJob} job @param {unknown} problem */
  #failed(job, problem) {
    if (this.#abort.signal.aborted) {
      return;
    }
    const { entries } = job;
    const reason = problem instanceof Error ? problem.message : String(problem);
    const status = problem instanceof Error && 'status' in problem ? Number(problem.status) : 0;
    const refused = status >= 400 && status < 500 && status !== 429;
    if (refused && entries.length > 1) {
      entries.forEach((entry) => Object.assign(entry, { apart: true, reached: Infinity }));
    } else if (refused) {
      entries.forEach((entry) => this.#become(entry, { name: 'refused', reason }));
    } else {
      this.#rest(job, reason);
    }
  }

  /** @param {IndicatorJob} job @param {string} reason */
  #rest({ entries, from }, reason) {
    // Values that are there stay: the page says by itself that it has lost the server.
    entries.filter(({ state }) => state.name !== 'ready').forEach((entry) => this.#become(entry, { name: 'failed', reason }));
    this.#changed.putBack(from ?? this.#history.bars.at(-1)?.time ?? Infinity);
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
