import { need, needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { clockTime } from '../format/time-format.js';
import { cityOf, utcOffset } from '../format/time-zones.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/** The time of the prices in the chosen zone; a press on it chooses another. */
export class Clock {
  #time = /** @type {HTMLTimeElement} */ (need(document, '[data-clock]'));
  #buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-zones]'));
  #zones;
  #asset;

  /** @param {MarketConnection} connection @param {TimeZoneChoice} zones @param {Asset} [asset] that the page is about */
  constructor(connection, zones, asset) {
    this.#zones = zones;
    this.#asset = asset;
    connection.on('quotes', ({ time }) => time && this.#write(time));
    zones.onChange(() => this.#write(this.#time.dateTime));
    this.#write(this.#time.dateTime);
    for (const button of this.#buttons) {
      button.disabled = false;
      button.addEventListener('click', () => void this.#open());
    }
  }

  /** @param {string} time ISO */
  #write(time) {
    const zone = this.#zones.of(this.#asset);
    const date = new Date(time);
    this.#time.dateTime = time;
    setText(this.#time, clockTime(date, zone));
    const place = cityOf(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    const offset = utcOffset(zone, date.getTime());
    for (const button of this.#buttons) {
      setText(needField(button, 'zone'), place);
      button.title = text('zone.is', { place, offset });
    }
  }

  /** Hundreds of zones are nothing to load before somebody asks. */
  async #open() {
    const { openZonePicker } = await import('./zone-picker.js');
    openZonePicker(this.#zones, Date.parse(this.#time.dateTime));
  }
}
