import { field, setText } from '../kernel/dom.js';
import { formatSession, marketSession } from '../format/time-format.js';

/** @import { Session } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/** Which markets are open, and until or from when, in the chosen zone. */
export class Sessions {
  #catalogue;
  #zones;
  /** @type {Map<string, Session>} */
  #bySymbol = new Map();
  /** @type {WeakMap<Element, Session>} */
  #written = new WeakMap();
  #now = Date.parse(document.body.dataset.lastUpdated ?? '');

  /** @param {Catalogue} catalogue @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(catalogue, connection, zones) {
    this.#catalogue = catalogue;
    this.#zones = zones;
    connection.on('quotes', ({ time, quotes }) => {
      this.#now = time ? Date.parse(time) : this.#now;
      const sessions = Object.entries(quotes).flatMap(([symbol, { session }]) => (session ? [[symbol, session]] : []));
      this.#take(Object.fromEntries(sessions));
    });
    connection.on('session', (sessions) => this.#take(sessions));
    zones.onChange(() => places().forEach((place) => this.#writeAgain(place)));
    places().forEach((place) => this.#writeOwn(place));
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

  /** What the server wrote in UTC, in the chosen zone. @param {HTMLElement} place */
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
    this.#writeAgain(place);
  }

  /** @param {HTMLElement} place */
  #writeAgain(place) {
    const session = this.#written.get(place);
    if (!session) {
      return;
    }
    const words = formatSession(session, this.#now, this.#zoneOf(place));
    place.classList.toggle('open', session.open);
    place.classList.toggle('closed', !session.open);
    setText(field(place, 'session'), words);
    if (place.title) {
      place.title = words;
    }
  }

  /** That of the chart's asset, or of the first of the market. @param {HTMLElement} place */
  #zoneOf(place) {
    const shown = place.closest('[data-symbol]');
    const asset = shown instanceof HTMLElement ? this.#catalogue.find(shown.dataset.symbol) : undefined;
    return this.#zones.of(asset ?? this.#catalogue.of(place.dataset.session ?? '')[0]);
  }
}

function places() {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-session]'));
}
