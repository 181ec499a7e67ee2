import { need, needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { clockTime, hourAndMinute } from '../format/time-format.js';
import { POLL_SECONDS } from '../api/poller.js';

/** @import { ConnectionState, MarketConnection } from '../state/market-connection.js' */

/** Says how fresh the page is: streaming, polling, stale or offline, and since when. */
export class ConnectionBadge {
  #badge = need(document, '[data-connection]');
  #clock = need(document, '[data-clock]');
  #feedStale = false;
  /** @type {ConnectionState} */
  #state = 'connecting';
  #since = new Date();

  /** @param {MarketConnection} connection */
  constructor(connection) {
    connection.on('state', (state) => {
      this.#state = state;
      this.#since = new Date();
      this.#write();
    });
    connection.on('feed', (stale) => {
      this.#feedStale = stale;
      this.#write();
    });
    connection.on('quotes', ({ time }) => this.#tick(time));
    this.#write();
  }

  /** @param {string | undefined} time */
  #tick(time) {
    if (time) {
      setText(this.#clock, clockTime(new Date(time)));
      this.#clock.setAttribute('datetime', time);
    }
  }

  #write() {
    const state = this.#state === 'live' && this.#feedStale ? 'stale' : this.#state;
    this.#badge.dataset.connection = state;
    setText(needField(this.#badge, 'connection'), this.#words(state));
    document.body.dataset.connection = state;
  }

  /** @param {ConnectionState | 'stale'} state */
  #words(state) {
    return text(`connection.${state}`, { seconds: POLL_SECONDS, time: hourAndMinute(this.#since) });
  }
}
