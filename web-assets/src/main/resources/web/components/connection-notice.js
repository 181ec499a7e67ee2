import { need } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { hourAndMinute } from '../format/time-format.js';
import { retry, sayState } from './panel-state.js';

/** @import { ConnectionState, MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const MINUTE = 60_000;

/** Says over the markets when prices do not arrive: since when, how old they are, and what happens next. */
export class ConnectionNotice {
  #place = need(document, '[data-notice]');
  #connection;
  #zones;
  /** @type {ConnectionState | 'stale'} */
  #state = 'connecting';
  #silent = false;
  #heard = Date.now();
  #since = new Date();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(connection, zones) {
    this.#connection = connection;
    this.#zones = zones;
    connection.on('quotes', () => (this.#heard = Date.now()));
    connection.on('feed', (silent) => {
      this.#silent = silent;
      this.#become(connection.state);
    });
    connection.on('state', (state) => this.#become(state));
    zones.onChange(() => this.#write());
  }

  /** @param {ConnectionState} state */
  #become(state) {
    const shown = state === 'live' && this.#silent ? 'stale' : state;
    if (shown !== this.#state) {
      this.#state = shown;
      // As the badge tells it: the server went when the page last heard of it, not when the page noticed.
      this.#since = new Date(shown === 'offline' ? this.#connection.freshAt : Date.now());
      this.#write();
    }
  }

  #write() {
    const trouble = this.#state === 'offline' || this.#state === 'stale';
    clearInterval(this.#timer);
    this.#place.hidden = !trouble;
    if (trouble) {
      const known = this.#state === 'offline' ? this.#connection.freshAt : this.#heard;
      const minutes = Math.floor((Date.now() - known) / MINUTE);
      const age = minutes < 1 ? text('overview.youngAge') : text('overview.age', { count: minutes });
      const action = this.#state === 'offline' ? retry(() => this.#connection.retry()) : undefined;
      sayState(this.#place, text(`overview.${this.#state}`, { time: hourAndMinute(this.#since, this.#zones.of()), age }), action);
      this.#timer = setInterval(() => this.#write(), MINUTE);
    }
  }
}
