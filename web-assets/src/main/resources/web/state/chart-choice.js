import { Topics } from '../kernel/topics.js';
import { formatChartAddress, parseChartAddress } from './chart-address.js';

/** @import { BadSetting, ChartOffer, ChartSettings } from './chart-address.js' */

/**
 * The part of a window that holds its address.
 *
 * @typedef {object} AddressBar
 * @property {() => string} query
 * @property {(query: string) => void} push makes a new entry that leads back here
 * @property {(query: string) => void} replace
 * @property {(query: string) => string} address that of the whole window when this part says so
 * @property {(listener: () => void) => () => void} onTravel hears of the ways back and forward
 */

/** Settings whose change is worth a way back. @type {readonly (keyof ChartSettings)[]} */
const STEPS = ['interval', 'type', 'indicators'];

/**
 * What a chart shows, and the address that always names it.
 */
export class ChartChoice {
  #bar;
  #offer;
  /** @type {Topics<{changed: {now: ChartSettings, before: ChartSettings}, bad: BadSetting[]}>} */
  #topics = new Topics();
  /** @type {ChartSettings} */
  #settings;
  /** @type {BadSetting[]} */
  #bad;
  #stop;

  /** @param {AddressBar} bar @param {ChartOffer} offer */
  constructor(bar, offer) {
    this.#bar = bar;
    this.#offer = offer;
    const { settings, bad } = parseChartAddress(bar.query(), offer);
    this.#settings = settings;
    this.#bad = bad;
    bar.replace(formatChartAddress(settings, offer));
    this.#stop = bar.onTravel(() => this.#travel());
  }

  get settings() {
    return this.#settings;
  }

  get offer() {
    return this.#offer;
  }

  /** What the address said at first that could not be followed. */
  get bad() {
    return this.#bad;
  }

  /** @param {(change: {now: ChartSettings, before: ChartSettings}) => void} listener @returns {() => void} ends it */
  onChange(listener) {
    return this.#topics.on('changed', listener);
  }

  /** @param {Partial<ChartSettings>} wanted */
  set(wanted) {
    const before = this.#settings;
    const now = { ...before, ...wanted };
    const query = formatChartAddress(now, this.#offer);
    if (query === formatChartAddress(before, this.#offer)) {
      return;
    }
    this.#settings = now;
    if (STEPS.some((name) => now[name] !== before[name])) {
      this.#bar.push(query);
    } else {
      this.#bar.replace(query);
    }
    this.#topics.emit('changed', { now, before });
  }

  /** A change that is no step that somebody would go back to, such as other words for the same. @param {Partial<ChartSettings>} wanted */
  restate(wanted) {
    const before = this.#settings;
    this.#settings = { ...before, ...wanted };
    this.#bar.replace(formatChartAddress(this.#settings, this.#offer));
    this.#topics.emit('changed', { now: this.#settings, before });
  }

  /** The address of the page when its chart has other settings. @param {Partial<ChartSettings>} wanted */
  addressOf(wanted) {
    return this.#bar.address(formatChartAddress({ ...this.#settings, ...wanted }, this.#offer));
  }

  close() {
    this.#stop();
  }

  #travel() {
    const before = this.#settings;
    this.#settings = parseChartAddress(this.#bar.query(), this.#offer).settings;
    // Charts of a page have settings in common: all have read the address before one of them tells what it says.
    queueMicrotask(() => this.#topics.emit('changed', { now: this.#settings, before }));
  }
}

/** That of the browser. @returns {AddressBar} */
export function browserAddressBar() {
  return {
    query: () => location.search,
    push: (query) => history.pushState(null, '', query),
    replace: (query) => history.replaceState(null, '', query),
    address: (query) => query,
    onTravel: (listener) => {
      addEventListener('popstate', listener);
      return () => removeEventListener('popstate', listener);
    },
  };
}
