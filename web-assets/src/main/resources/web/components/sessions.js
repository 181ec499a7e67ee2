import { field, setText } from '../kernel/dom.js';
import { formatSession, marketSession } from '../format/time-format.js';

/** @import { Session } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */

/** Which markets are open, and until or from when, in the browser's own zone. */
export class Sessions {
  #catalogue;
  /** @type {Map<string, Session>} */
  #bySymbol = new Map();
  /** @type {WeakMap<Element, Session>} */
  #written = new WeakMap();
  #now = Date.parse(document.body.dataset.lastUpdated ?? '');

  /** @param {Catalogue} catalogue @param {MarketConnection} connection */
  constructor(catalogue, connection) {
    this.#catalogue = catalogue;
    connection.on('quotes', ({ time, quotes }) => {
      this.#now = time ? Date.parse(time) : this.#now;
      const sessions = Object.entries(quotes).flatMap(([symbol, { session }]) => (session ? [[symbol, session]] : []));
      this.#take(Object.fromEntries(sessions));
    });
    connection.on('session', (sessions) => this.#take(sessions));
    document.querySelectorAll('[data-session]').forEach((place) => this.#writeOwn(/** @type {HTMLElement} */ (place)));
  }

  /** @param {Record<string, Session>} sessions */
  #take(sessions) {
    const changed = new Set();
    for (const [symbol, session] of Object.entries(sessions)) {
      const before = this.#bySymbol.get(symbol);
      this.#bySymbol.set(symbol, session);
      if (before?.open !== session.open || before.next !== session.next) {
        changed.add(this.#catalogue.find(symbol)?.market);
      }
    }
    changed.forEach((market) => market && this.#writeMarket(market));
  }

  /** @param {string} market */
  #writeMarket(market) {
    const known = this.#catalogue.of(market).flatMap(({ symbol }) => this.#bySymbol.get(symbol) ?? []);
    const session = marketSession(known);
    if (session) {
      for (const place of document.querySelectorAll(`[data-session="${market}"]`)) {
        this.#write(/** @type {HTMLElement} */ (place), session);
      }
    }
  }

  /** What the server wrote in UTC, in the browser's zone. @param {HTMLElement} place */
  #writeOwn(place) {
    const { open, next } = place.dataset;
    if (next) {
      this.#write(place, { open: open === 'true', next });
    }
  }

  /** @param {HTMLElement} place @param {Session} session */
  #write(place, session) {
    const before = this.#written.get(place);
    // The server knows when trading really pauses; a trading day that ends while trading goes on is no news.
    if (before?.open && session.open && Date.parse(session.next) <= Date.parse(before.next)) {
      return;
    }
    this.#written.set(place, session);
    const words = formatSession(session, this.#now);
    place.classList.toggle('open', session.open);
    place.classList.toggle('closed', !session.open);
    setText(field(place, 'session'), words);
    if (place.title) {
      place.title = words;
    }
  }
}
