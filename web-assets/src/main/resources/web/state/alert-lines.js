import { MOST_ALERTS, alertAfter, armed, readAlerts } from '../kernel/alert-line.js';
import { FieldError } from '../kernel/field-error.js';
import { newId } from '../kernel/new-id.js';
import { Topics } from '../kernel/topics.js';
import { KeptValue } from './kept-value.js';

/** @import { AlertLine } from '../kernel/alert-line.js' */
/** @import { AlertData } from '../kernel/types.js' */
/** @import { Shelf } from './preferences.js' */

/**
 * @typedef {object} AlertTopics
 * @property {void} changed
 * @property {{lines: AlertLine[], price: number}} fired at that price
 * @property {void} unkept the browser would not keep a change
 * @property {Error} refused the server would not make a change, or could not be asked
 */

const VERSION = 1;

/** The prices of one asset that somebody wants to be told of while the page is open; kept in this browser. */
export class AlertLines {
  #kept;
  /** @type {readonly AlertLine[]} */
  #lines;
  /** @type {{id: string, price: number} | undefined} */
  #preview;
  /** @type {Topics<AlertTopics>} */
  #topics = new Topics();

  /** @param {() => Shelf} shelf @param {string} symbol */
  constructor(shelf, symbol) {
    this.#kept = new KeptValue(shelf, `alerts:${symbol}`, read);
    const { value, problem } = this.#kept.load(/** @type {AlertLine[]} */ ([]));
    /** What was wrong with those of the last visit, which lie aside now. */
    this.problem = problem;
    this.#lines = value;
  }

  /** Those that are shown. @returns {readonly AlertLine[]} */
  get all() {
    const moving = this.#preview;
    return moving ? this.#lines.map((line) => (line.id === moving.id ? armed(line.id, moving.price) : line)) : this.#lines;
  }

  /** A browser compares no indicators. @returns {readonly AlertData[]} */
  get others() {
    return [];
  }

  /** Whether they are watched where no page is open. */
  get served() {
    return false;
  }

  get key() {
    return this.#kept.key;
  }

  /** @param {string | undefined} id */
  find(id) {
    return this.#lines.find((line) => line.id === id);
  }

  /** @param {number} price @returns {boolean} false if there are as many as there can be */
  add(price) {
    if (this.#lines.length >= MOST_ALERTS) {
      return false;
    }
    this.#become([...this.#lines, armed(newId(), price)]);
    return true;
  }

  /** Shows a line at a price to which it is being moved; nothing fires and nothing is kept. @param {string} id @param {number} price */
  preview(id, price) {
    this.#preview = { id, price };
    this.#topics.emit('changed', undefined);
  }

  /** The line stays where it was. */
  endPreview() {
    this.#preview = undefined;
    this.#topics.emit('changed', undefined);
  }

  /** Puts a line at a price, where it waits anew. @param {string} id @param {number} price */
  move(id, price) {
    this.#preview = undefined;
    this.#become(this.#lines.map((line) => (line.id === id ? armed(id, price) : line)));
  }

  /**
   * @param {string} id
   * @returns {(() => boolean) | undefined} sets it again, see {@link add}; undefined if there is no such line
   */
  remove(id) {
    const line = this.find(id);
    this.#become(this.#lines.filter((one) => one !== line));
    return line && (() => this.add(line.price));
  }

  /** @param {number} price of now @param {number} time epoch milliseconds */
  see(price, time) {
    if (this.#preview) {
      return;
    }
    const before = this.#lines;
    const after = before.map((line) => alertAfter(line, price, time));
    if (after.every((line, index) => line === before[index])) {
      return;
    }
    this.#become(after);
    const lines = after.filter((line, index) => line.fired !== null && before[index]?.fired === null);
    if (lines.length > 0) {
      this.#topics.emit('fired', { lines, price });
    }
  }

  /** Takes over what another window of the browser kept. */
  reload() {
    const { value, problem } = this.#kept.load(/** @type {AlertLine[]} */ ([]));
    if (!problem) {
      this.#lines = value;
      this.#topics.emit('changed', undefined);
    }
  }

  /**
   * @template {keyof AlertTopics} T
   * @param {T} topic
   * @param {(data: AlertTopics[T]) => void} listener
   */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  /** @param {readonly AlertLine[]} lines */
  #become(lines) {
    this.#lines = lines;
    if (!this.#kept.keep(JSON.stringify({ version: VERSION, alerts: lines }))) {
      this.#topics.emit('unkept', undefined);
    }
    this.#topics.emit('changed', undefined);
  }
}

/** @param {string} written */
function read(written) {
  try {
    const kept = JSON.parse(written);
    if (kept?.version !== VERSION) {
      throw new FieldError('version', kept?.version, 'oneOf', { allowed: VERSION });
    }
    return readAlerts(kept.alerts);
  } catch (problem) {
    throw problem instanceof SyntaxError ? new FieldError('file', written, 'json') : problem;
  }
}
