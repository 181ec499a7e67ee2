import { needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { clockTime, dayUnlessToday, zoneName } from '../format/time-format.js';
import { cityOf, utcOffset } from '../format/time-zones.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

/** The time of the prices in the chosen zone; a press on it chooses another. */
export class Clock {
  #times = /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll('[data-clock]'));
  #buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-zones]'));
  #zones;
  #asset;

  /** @param {MarketConnection} connection @param {TimeZoneChoice} zones @param {Asset} [asset] that the page is about */
  constructor(connection, zones, asset) {
    this.#zones = zones;
    this.#asset = asset;
    connection.on('quotes', ({ time }) => time && this.#write(time));
    zones.onChange(() => this.#write(this.#shown));
    this.#write(this.#shown);
    for (const button of this.#buttons) {
      button.disabled = false;
      button.addEventListener('click', () => void this.#open());
    }
  }

  get #shown() {
    return this.#times[0]?.dateTime ?? '';
  }

  /** @param {string} time ISO */
  #write(time) {
    const zone = this.#zones.of(this.#asset);
    const date = new Date(time);
    for (const place of this.#times) {
      place.dateTime = time;
      setText(place, clockTime(date, zone));
    }
    const city = cityOf(zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    const offset = utcOffset(zone, date.getTime());
    const day = dayUnlessToday(date, new Date(), zone);
    for (const button of this.#buttons) {
      const written = needField(button, 'day');
      setText(written, day);
      written.hidden = day === '';
      setText(needField(button, 'zone'), button.classList.contains('clock') ? zoneName(date, zone) : city);
      button.title = text('zone.is', { place: city, offset });
    }
  }

  /** Hundreds of zones are nothing to load before somebody asks. */
  async #open() {
    const { openZonePicker } = await import('./zone-picker.js');
    openZonePicker(this.#zones, Date.parse(this.#shown));
  }
}
