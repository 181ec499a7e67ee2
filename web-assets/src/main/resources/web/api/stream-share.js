import { MarketMemory } from '../kernel/market-memory.js';
import { covers, partFor, unionOf } from '../kernel/stream-filters.js';
import { EVENTS, StreamClient } from './stream-client.js';

/** @import { StreamFilter } from '../kernel/stream-filters.js' */

/**
 * What a page asks of the stream that it shares.
 *
 * @typedef {{kind: 'open', filter: StreamFilter} | {kind: 'here'} | {kind: 'check'} | {kind: 'leave'}} PageMessage
 *
 * What it is told.
 * @typedef {{event: string, data: any}} StreamMessage
 */

/** Several wishes that change together are one change. */
const SETTLE = 50;
/** What nobody wants any more may come for a while: a page that is left is often come back to. */
const NARROW = 30_000;
/** Pages say that they are here every 20 s, or once a minute while hidden; one that says nothing is gone. */
const FORGOTTEN = 150_000;
/** What a page is told that has to say once more what it wants. */
export const FORGOTTEN_PAGE = 'forgotten';

/**
 * One connection for several pages: its filter is the union of what they want, and each is handed what it wants.
 *
 * @typedef {object} Member
 * @property {StreamFilter} filter
 * @property {(message: StreamMessage) => void} send
 * @property {boolean} waiting for a snapshot that has all that it wants
 * @property {number} seen epoch milliseconds
 */
export class StreamShare {
  #stream;
  #later;
  #now;
  #memory = new MarketMemory();
  /** @type {Map<string, Member>} */
  #members = new Map();
  /** @type {StreamFilter | undefined} of the connection; undefined if there is none */
  #filter;
  /** @type {{state: string, retry: number | undefined}} */
  #last = { state: 'connecting', retry: undefined };
  /** Whether the snapshot to come is due to another filter rather than to a gap. */
  #changing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {object} [parts]
   * @param {StreamClient} [parts.stream]
   * @param {(run: () => void, delay: number) => ReturnType<typeof setTimeout>} [parts.later]
   * @param {() => number} [parts.now]
   */
  constructor({ stream = new StreamClient(), later = (run, delay) => setTimeout(run, delay), now = Date.now } = {}) {
    this.#stream = stream;
    this.#later = later;
    this.#now = now;
    stream.on('state', (state) => this.#tellState('state', state));
    stream.on('retry', (at) => this.#tellState('retry', at));
    for (const event of EVENTS) {
      stream.on(event, (data) => this.#heard(event, data));
    }
  }

  /**
   * @param {string} id of the page
   * @param {PageMessage} message
   * @param {(message: StreamMessage) => void} send
   */
  receive(id, message, send) {
    const member = this.#members.get(id);
    if (member) {
      member.seen = this.#now();
    }
    if (message.kind === 'open') {
      this.#join(id, message.filter, send);
    } else if (!member && message.kind !== 'leave') {
      // It was frozen for so long that it was forgotten, and takes its last prices for the latest.
      send({ event: FORGOTTEN_PAGE, data: undefined });
    } else if (message.kind === 'leave') {
      this.#members.delete(id);
      this.#settle();
    } else if (message.kind === 'check') {
      this.#stream.check();
    } else {
      this.#forgetTheGone();
    }
  }

  /** Ends the connection and forgets everybody. */
  close() {
    this.#members.clear();
    this.#reopen();
  }

  /** @param {string} id @param {StreamFilter} filter @param {(message: StreamMessage) => void} send */
  #join(id, filter, send) {
    const served = this.#filter !== undefined && covers(this.#filter, filter) && this.#memory.ready && !this.#changing;
    this.#members.set(id, { filter, send, waiting: !served, seen: this.#now() });
    if (this.#filter) {
      send({ event: 'state', data: this.#last.state });
      if (this.#last.state === 'lost') {
        send({ event: 'retry', data: this.#last.retry });
      }
    }
    if (served) {
      send({ event: 'snapshot', data: partFor(filter, 'snapshot', this.#memory.snapshot) });
    }
    this.#settle();
  }

  #settle() {
    const union = this.#union;
    clearTimeout(this.#settling);
    if (!union) {
      this.#reopen();
    } else if (!this.#filter || !covers(this.#filter, union)) {
      this.#settling = this.#later(() => this.#reopen(), this.#filter ? SETTLE : 0);
    } else {
      this.#settling = this.#later(() => this.#reopen(), NARROW);
    }
  }

  get #union() {
    return this.#members.size > 0 ? unionOf([...this.#members.values()].map(({ filter }) => filter)) : undefined;
  }

  #reopen() {
    clearTimeout(this.#settling);
    const union = this.#union;
    if (!union) {
      this.#filter = undefined;
      this.#changing = false;
      this.#memory.forget();
      this.#stream.close();
      return;
    }
    if (this.#filter && JSON.stringify(union) === JSON.stringify(this.#filter)) {
      return;
    }
    this.#changing = this.#filter !== undefined && this.#last.state === 'open';
    this.#filter = union;
    this.#stream.change({ ...union, topics: [...(union.topics ?? []), 'pulse'] });
  }

  /** @param {string} event @param {any} data */
  #heard(event, data) {
    const epoch = this.#memory.snapshot.epoch;
    this.#memory.take(event, data);
    if (event === 'snapshot') {
      const merging = this.#changing && data.epoch === epoch;
      this.#changing = false;
      this.#members.forEach((member) => this.#begin(member, data, merging));
      return;
    }
    for (const { filter, send } of this.#members.values()) {
      const part = partFor(filter, event, data);
      if (part !== undefined) {
        send({ event, data: part });
      }
    }
  }

  /**
   * Who was served all along has missed nothing: to it the snapshot is but the latest state.
   *
   * @param {Member} member @param {any} data @param {boolean} merging
   */
  #begin(member, data, merging) {
    const { epoch, time, quotes, candles, stats } = partFor(member.filter, 'snapshot', data);
    if (member.waiting || !merging) {
      member.waiting = false;
      member.send({ event: 'snapshot', data: { ...data, epoch, quotes, candles, stats } });
      return;
    }
    const latest = { quotes: { time, quotes }, candles: { candles }, stats };
    for (const [event, state] of Object.entries(latest)) {
      member.send({ event, data: state });
    }
  }

  /** @param {'state' | 'retry'} event @param {any} data */
  #tellState(event, data) {
    this.#last = event === 'state' ? { ...this.#last, state: data } : { ...this.#last, retry: data };
    if (data === 'lost') {
      this.#changing = false;
    }
    this.#members.forEach(({ send }) => send({ event, data }));
  }

  /** A page that crashed does not say good-bye. */
  #forgetTheGone() {
    const gone = [...this.#members].filter(([, { seen }]) => this.#now() - seen > FORGOTTEN);
    gone.forEach(([id]) => this.#members.delete(id));
    if (gone.length > 0) {
      this.#settle();
    }
  }
}
