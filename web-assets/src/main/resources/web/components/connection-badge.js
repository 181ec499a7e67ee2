import { need, needField, setText } from '../kernel/dom.js';
import { badgeTexts, connectionDetail, connectionKind } from '../format/connection-texts.js';
import { hourAndMinute } from '../format/time-format.js';

/** @import { ConnectionFacts } from '../format/connection-texts.js' */
/** @import { ConnectionState, MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const SECOND = 1_000;

/**
 * Says how fresh the page is in a word, and on a press in full: since when, how old the prices are, and when the next
 * attempt is made.
 */
export class ConnectionBadge {
  #badge = need(document, '[data-connection]');
  #detail = needField(document, 'connection-detail');
  #status = needField(document, 'connection-status');
  #source = need(document, '[data-source]').dataset.source ?? '';
  #stopped = document.body.dataset.clockState === 'stopped';
  #connection;
  #zones;
  #feedStale = false;
  /** @type {ConnectionState} */
  #state;
  #kind = '';
  #since = new Date();
  #lag = 0;
  /** @type {number | undefined} */
  #retryAt;
  /** @type {ReturnType<typeof setInterval> | undefined} ticks while an age and a countdown are told */
  #ticking;

  /** @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(connection, zones) {
    this.#connection = connection;
    this.#state = connection.state;
    this.#zones = zones;
    connection.on('state', (state) => {
      this.#state = state;
      this.#write();
    });
    connection.on('feed', (stale) => {
      this.#feedStale = stale;
      this.#write();
    });
    connection.on('retry', (at) => {
      this.#retryAt = at;
      this.#write();
    });
    connection.on('quotes', ({ time }) => this.#measure(time));
    zones.onChange(() => this.#write());
    this.#write();
  }

  /** @param {string | undefined} time ISO */
  #measure(time) {
    if (this.#source === 'live' && time) {
      this.#lag = Date.now() - Date.parse(time);
      this.#write();
    }
  }

  #write() {
    const kind = connectionKind(this.#facts);
    if (kind !== this.#kind) {
      this.#kind = kind;
      this.#since = new Date(trouble(kind) ? this.#connection.freshAt : Date.now());
      this.#tick(trouble(kind));
    }
    const facts = this.#facts;
    const { words, brief } = badgeTexts(facts);
    const detail = connectionDetail(facts);
    this.#badge.dataset.connection = kind;
    document.body.dataset.connection = kind;
    setText(needField(this.#badge, 'connection'), words);
    setText(needField(this.#badge, 'connection-brief'), brief);
    setText(this.#detail, detail);
    this.#badge.title = detail;
    // Who listens is told of a change, not of every second of a countdown.
    setText(this.#status, words);
  }

  /** @param {boolean} on */
  #tick(on) {
    clearInterval(this.#ticking);
    this.#ticking = on ? setInterval(() => this.#write(), SECOND) : undefined;
  }

  /** @returns {ConnectionFacts} */
  get #facts() {
    return {
      state: this.#state,
      source: this.#source,
      feedStale: this.#feedStale,
      stopped: this.#stopped,
      lag: this.#lag,
      now: Date.now(),
      freshAt: this.#connection.freshAt,
      retryAt: this.#retryAt,
      since: hourAndMinute(this.#since, this.#zones.of()),
    };
  }
}

/** Whether prices do not arrive. @param {string} kind */
function trouble(kind) {
  return kind === 'offline' || kind === 'reconnecting';
}
