import { isTimeZone, timeZoneOf } from '../format/time-zones.js';
import { Topics } from '../kernel/topics.js';
import { recall, remember } from './preferences.js';

/** @import { Asset } from '../kernel/types.js' */

const KEPT_AS = 'timezone';
const PARAMETER = 'tz';
/** Who reads an address elsewhere has another zone: so the browser's own has a name there. */
const OWN = 'local';

/**
 * What the choice is kept in, see `browserPlaces`.
 *
 * @typedef {object} Places
 * @property {() => string | null} recall
 * @property {(setting: string) => void} keep
 * @property {() => string | null} asked what the address names, on pages whose address does
 */

/**
 * In which zone times are written: the browser's own, the exchange's, UTC or any other. Kept for the next page; what the
 * address of a chart names counts for more. Who shows the chart keeps its address.
 */
export class TimeZoneChoice {
  #places;
  /** @type {Topics<{changed: void}>} */
  #topics = new Topics();
  #setting;

  /** @param {Places} [places] */
  constructor(places = browserPlaces()) {
    this.#places = places;
    this.#setting = understood(places.asked()) ?? understood(places.recall()) ?? '';
  }

  /** Empty for the browser's own, `exchange`, or the name of a zone. */
  get setting() {
    return this.#setting;
  }

  /**
   * @param {Pick<Asset, 'zone'>} [asset] whose times are written; none for what belongs to no exchange
   * @returns {string | undefined} undefined for the browser's own
   */
  of(asset) {
    return timeZoneOf(this.#setting, asset);
  }

  /** @param {string} setting @throws {RangeError} if there is no such zone */
  choose(setting) {
    const wanted = understood(setting || OWN);
    if (wanted === undefined) {
      throw new RangeError(`there is no time zone ${setting}; allowed are exchange, UTC and IANA names`);
    }
    this.#setting = wanted;
    this.#places.keep(wanted);
    this.#topics.emit('changed', undefined);
  }

  /** @param {() => void} listener @returns {() => void} ends it */
  onChange(listener) {
    return this.#topics.on('changed', listener);
  }
}

/** @param {string | null} setting @returns {string | undefined} undefined if it means nothing */
function understood(setting) {
  if (setting === null) {
    return undefined;
  }
  if (setting === OWN || setting === '') {
    return '';
  }
  return setting === 'exchange' || isTimeZone(setting) ? setting : undefined;
}

/** The storage and the address of the window. @returns {Places} */
function browserPlaces() {
  const named = document.body.dataset.place === 'chart';
  return {
    recall: () => recall(KEPT_AS, (kept) => (typeof kept === 'string' ? kept : null)),
    keep: (setting) => void remember(KEPT_AS, setting),
    asked: () => (named ? new URLSearchParams(location.search).get(PARAMETER) : null),
  };
}
