import { need, needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { hourAndMinute } from '../format/time-format.js';
import { POLL_SECONDS } from '../api/poller.js';

/** @import { ConnectionState, MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/** Says how fresh the page is: streaming, polling, stale or offline, and since when. */
export class ConnectionBadge {
  #badge = need(document, '[data-connection]');
  #zones;
  #feedStale = false;
  /** @type {ConnectionState} */
  #state = 'connecting';
  #since = new Date();

  /** @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(connection, zones) {
    this.#zones = zones;
    connection.on('state', (state) => {
      this.#state = state;
      this.#since = new Date();
      this.#write();
    });
    connection.on('feed', (stale) => {
      this.#feedStale = stale;
      this.#write();
    });
    zones.onChange(() => this.#write());
    this.#write();
  }

  #write() {
    const state = this.#state === 'live' && this.#feedStale ? 'stale' : this.#state;
    this.#badge.dataset.connection = state;
    setText(needField(this.#badge, 'connection'), this.#words(state));
    document.body.dataset.connection = state;
  }

  /** @param {ConnectionState | 'stale'} state */
  #words(state) {
    return text(`connection.${state}`, { seconds: POLL_SECONDS, time: hourAndMinute(this.#since, this.#zones.of()) });
  }
}
