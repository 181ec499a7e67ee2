import { isUnanswered } from '../api/reach.js';
import { armed } from '../kernel/alert-line.js';
import { Topics } from '../kernel/topics.js';

/** @import { AlertsApi } from '../api/alerts-api.js' */
/** @import { AlertLine } from '../kernel/alert-line.js' */
/** @import { AlertData, AlertRule, Firing } from '../kernel/types.js' */
/** @import { AlertLines, AlertTopics } from './alert-lines.js' */
/** @import { MarketConnection } from './market-connection.js' */

/** More digits than any price has, and fewer than a place on the screen. */
const DIGITS = 12;

/** The alerts of one asset that the server watches, whether a page is open or not. As lines they are like those of a browser. */
export class ServedAlerts {
  #api;
  #symbol;
  /** @type {readonly AlertData[]} */
  #alerts = [];
  /** @type {{id: string, price: number} | undefined} */
  #preview;
  /** The highest number of what they told. */
  #last = 0;
  /** Counts what was asked: only the last answer is the latest. */
  #rounds = 0;
  /** @type {Topics<AlertTopics>} */
  #topics = new Topics();
  #stops;
  /** Those of the last visit cannot be wrong: the server has them. @type {undefined} */
  problem;
  /** No other window of the browser keeps them. @type {undefined} */
  key;
  /** Whether they are watched where no page is open. */
  served = true;

  /**
   * @param {AlertsApi} api
   * @param {Pick<MarketConnection, 'on'>} connection
   * @param {string} symbol
   * @param {Pick<AlertLines, 'all' | 'remove'>} [former] lines that this browser kept: those that wait are the server's from now on
   */
  constructor(api, connection, symbol, former) {
    this.#api = api;
    this.#symbol = symbol;
    this.#stops = [
      connection.on('alerts', ({ alerts }) => this.#told(alerts)),
      connection.on('renewed', () => void this.#load()),
      connection.on('restarted', () => void this.#load()),
    ];
    void (former ? this.#takeOver(former) : this.#load());
  }

  /** Those at a price. @returns {readonly AlertLine[]} */
  get all() {
    const moving = this.#preview;
    const lines = this.#alerts.filter(isLine).map(lineOf);
    return moving ? lines.map((line) => (line.id === moving.id ? armed(line.id, moving.price) : line)) : lines;
  }

  /** Those that compare indicators. @returns {readonly AlertData[]} */
  get others() {
    return this.#alerts.filter((alert) => !isLine(alert));
  }

  /** @param {string | undefined} id */
  find(id) {
    return this.all.find((line) => line.id === id);
  }

  /** @param {number} price @returns {boolean} true: the server says how many there can be */
  add(price) {
    return this.#make(this.#ruleAt(price));
  }

  /** @param {AlertRule} rule */
  #make(rule) {
    void this.#change(this.#api.create(rule));
    return true;
  }

  /** Shows a line at a price to which it is being moved. @param {string} id @param {number} price */
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
    const alert = this.#alerts.find((one) => one.id === id);
    if (alert) {
      this.preview(id, price);
      void this.#change(this.#api.replace(id, { ...alert, target: rounded(price) }));
    }
  }

  /**
   * @param {string} id
   * @returns {(() => boolean) | undefined} makes one with the same rule; undefined if there is no such alert
   */
  remove(id) {
    const alert = this.#alerts.find((one) => one.id === id);
    void this.#change(this.#api.delete(id));
    return alert && (() => this.#make(alert));
  }

  /** The server looks at prices itself. */
  see() {
    return undefined;
  }

  /** Asks again: somebody else may have changed them. */
  reload() {
    void this.#load();
  }

  close() {
    this.#stops.forEach((stop) => stop());
  }

  /**
   * @template {keyof AlertTopics} T
   * @param {T} topic
   * @param {(data: AlertTopics[T]) => void} listener
   */
  on(topic, listener) {
    return this.#topics.on(topic, listener);
  }

  /** Some come again and change nothing. @param {readonly Firing[]} firings */
  #told(firings) {
    const numbers = firings.filter(({ symbol }) => symbol === this.#symbol).map(({ number }) => number);
    const last = Math.max(0, ...numbers);
    if (last !== this.#last && numbers.length > 0) {
      this.#last = last;
      void this.#load();
    }
  }

  /** @param {Promise<unknown>} asked */
  async #change(asked) {
    try {
      await asked;
    } catch (problem) {
      this.#refused(problem);
    }
    this.#preview = undefined;
    await this.#load();
  }

  /** One by one: each is let go of here once the server has it. @param {Pick<AlertLines, 'all' | 'remove'>} former */
  async #takeOver(former) {
    for (const { id, price } of former.all.filter(({ fired }) => fired === null)) {
      try {
        await this.#api.create(this.#ruleAt(price));
        former.remove(id);
      } catch (problem) {
        // It stays in the browser, and those behind it have their turn.
        this.#refused(problem);
      }
    }
    await this.#load();
  }

  async #load() {
    const round = ++this.#rounds;
    try {
      const alerts = await this.#api.all();
      if (round === this.#rounds) {
        this.#alerts = alerts.filter(({ symbol }) => symbol === this.#symbol);
      }
    } catch (problem) {
      this.#refused(problem);
    }
    this.#topics.emit('changed', undefined);
  }

  /** @param {unknown} problem */
  #refused(problem) {
    if (!isUnanswered(problem)) {
      throw problem;
    }
    this.#topics.emit('refused', /** @type {Error} */ (problem));
  }

  /** @param {number} price @returns {AlertRule} */
  #ruleAt(price) {
    return { symbol: this.#symbol, source: 'price', when: 'crosses', target: rounded(price), repeat: 'once', note: '' };
  }
}

/** @param {AlertData} alert */
function isLine({ source, target }) {
  return source === 'price' && typeof target === 'number';
}

/** @param {AlertData} alert @returns {AlertLine} */
function lineOf({ id, target, armed: waits, last_fired: fired }) {
  return { ...armed(id, Number(target)), fired: waits || fired === null ? null : Date.parse(fired) };
}

/** @param {number} price */
function rounded(price) {
  return Number(price.toPrecision(DIGITS));
}
