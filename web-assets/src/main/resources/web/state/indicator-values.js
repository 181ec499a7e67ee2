import { IndicatorTable } from '../kernel/indicator-table.js';
import { Topics } from '../kernel/topics.js';
import { RETRY } from './bar-history.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { IndicatorAnswer, MarketApi } from '../api/market-api.js' */
/** @import { BarHistory } from './bar-history.js' */

/**
 * @typedef {object} IndicatorState
 * @property {'loading' | 'ready' | 'refused' | 'failed'} name refused for good, or failed and asked for again
 * @property {string} reason in the server's words where it is refused or failed, else empty
 *
 * @typedef {object} IndicatorTopics
 * @property {{ids: readonly string[], from: number}} values those beside the bars from that time on may differ
 * @property {string} state of the indicator with that id
 *
 * @typedef {object} Job one request
 * @property {readonly Entry[]} entries
 * @property {number | undefined} to
 * @property {number} limit
 */

/** How long between two looks at the bar that is forming. */
export const BEAT = 1_000;
/** The most bars that the server gives at once. */
const PAGE = 5000;

/** One indicator and how far it has come. */
class Entry {
  table = new IndicatorTable();
  /** The time of the first bar from which on its values have been asked for. */
  reached = Infinity;
  /** Whether it is asked for by itself, to find out which of several the server refuses. */
  apart = false;
  /** @type {IndicatorState} */
  state = { name: 'loading', reason: '' };
  /** What a reader has to know of the values, in the server's words. */
  note = '';

  /** @param {string} id */
  constructor(id) {
    this.id = id;
  }
}

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
  /** @type {Map<string, Entry>} */
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
    ids.filter((id) => !this.#entries.has(id)).forEach((id) => this.#entries.set(id, new Entry(id)));
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

  /** What is to be asked for next: what was never asked for, then older bars, then those that changed. @returns {Job | undefined} */
  #next() {
    const { bars } = this.#history;
    const oldest = bars[0];
    const wanted = [...this.#entries.values()].filter(({ state }) => state.name !== 'refused');
    if (this.#abort.signal.aborted || this.#paused || this.#resting || !oldest || wanted.length === 0) {
      return undefined;
    }
    return this.#first(wanted, bars) ?? this.#older(wanted, bars) ?? this.#tail(wanted, bars);
  }

  /** @param {readonly Entry[]} wanted @param {readonly Bar[]} bars @returns {Job | undefined} */
  #first(wanted, bars) {
    const fresh = wanted.filter(({ reached }) => reached === Infinity);
    const apart = fresh.find((entry) => entry.apart);
    // The server may have begun a bar that has not come yet.
    const limit = Math.min(PAGE, bars.length + 1);
    return fresh.length === 0 ? undefined : { entries: apart ? [apart] : fresh, to: undefined, limit };
  }

  /** @param {readonly Entry[]} wanted @param {readonly Bar[]} bars @returns {Job | undefined} */
  #older(wanted, bars) {
    const to = wanted.find(({ reached }) => reached > Number(bars[0]?.time))?.reached;
    if (to === undefined) {
      return undefined;
    }
    const missing = bars.filter(({ time }) => time < to).length;
    return { entries: wanted.filter(({ reached }) => reached === to), to, limit: Math.min(PAGE, missing) };
  }

  /** @param {readonly Entry[]} wanted @param {readonly Bar[]} bars @returns {Job | undefined} */
  #tail(wanted, bars) {
    if (!this.#due || this.#changedFrom === Infinity) {
      return undefined;
    }
    const changed = bars.length - bars.findIndex(({ time }) => time >= this.#changedFrom);
    this.#due = false;
    this.#changedFrom = Infinity;
    return { entries: wanted, to: undefined, limit: Math.min(PAGE, changed + 2) };
  }

  /** @param {Job} job */
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

  /** @param {readonly Entry[]} entries @param {IndicatorAnswer} answer @param {number} limit */
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

  /** @param {readonly Entry[]} entries @param {unknown} problem */
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

  /** @param {readonly Entry[]} entries @param {string} reason */
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

  /** @param {Entry} entry @param {IndicatorState} state */
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
