import { needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { clockTime, dayUnlessToday, zoneName } from '../format/time-format.js';
import { cityOf, utcOffset } from '../format/time-zones.js';
import { onDemand } from './on-demand.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const MINUTE = 60_000;

/** The time of the prices in the chosen zone; a press on it chooses another. */
export class Clock {
  #times = /** @type {NodeListOf<HTMLTimeElement>} */ (document.querySelectorAll('[data-clock]'));
  #buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-zones]'));
  #picker = onDemand(() => import('./zone-picker.js'));
  #zones;
  #asset;
  /** Of the zone that is written, since asking for its names takes longer than the rest. */
  #minute = '';

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
    const minute = `${zone} ${Math.floor(date.getTime() / MINUTE)}`;
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#writeZone(date, zone);
    }
  }

  /** What changes with the zone, at midnight and when clocks do. @param {Date} date @param {string | undefined} zone */
  #writeZone(date, zone) {
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
    const { openZonePicker } = await this.#picker();
    openZonePicker(this.#zones, Date.parse(this.#shown));
  }
}
