import { barIndexAt } from '../kernel/bar-times.js';

/** @import { BarHistory } from './bar-history.js' */

/** Which bar of a history somebody looks at: the one pointed at, else the newest. */
export class BarCursor {
  #history;
  /** @type {number | undefined} */
  #time;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #stops;

  /** @param {BarHistory} history */
  constructor(history) {
    this.#history = history;
    const tell = () => this.#tell();
    this.#stops = [history.on('replaced', tell), history.on('older', tell), history.on('updated', tell)];
  }

  /** Whether a bar is pointed at. */
  get pointing() {
    return this.#time !== undefined;
  }

  /** Of the bar pointed at, in epoch seconds; undefined while none is. */
  get time() {
    return this.#time;
  }

  /** Of the bar looked at; −1 while there is none. */
  get index() {
    const { bars } = this.#history;
    return this.#time === undefined ? bars.length - 1 : barIndexAt(bars, this.#time);
  }

  /** @param {number | undefined} time of a bar; nothing is pointed at without it */
  point(time) {
    if (time !== this.#time) {
      this.#time = time;
      this.#tell();
    }
  }

  /** @param {() => void} listener hears when another bar is looked at, or the same one changed @returns {() => void} ends it */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close() {
    this.#stops.forEach((stop) => stop());
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}
