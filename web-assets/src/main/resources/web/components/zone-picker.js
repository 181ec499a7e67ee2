import { el } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { cityOf, timeZoneOf, utcOffset } from '../format/time-zones.js';
import { COMMON_ZONES, allTimeZones } from '../format/zone-lists.js';
import { ActiveOption, stepOf } from './active-option.js';

/**
 * @typedef {object} ZoneSetting what is chosen: of the page, or of one chart
 * @property {string} setting empty for the browser's own, `exchange`, or the name of a zone
 * @property {(setting: string) => void} choose
 */

/** More than a list can show at once; who wants another types a letter more. */
const MOST = 60;
/** Settings beside the zones: the browser's own, the exchange's and UTC. */
const USUAL = ['', 'exchange', 'UTC'];

/**
 * Lets the reader choose in which zone times are written.
 *
 * @param {ZoneSetting} zones
 * @param {number} now epoch milliseconds at which the zones' distances from UTC are told
 */
export function openZonePicker(zones, now) {
  document.querySelector('[data-zone-picker]')?.remove();
  new ZonePicker(zones, now).open();
}

class ZonePicker {
  #zones;
  #now;
  #input = el('input', {
    class: 'text-input',
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'zone-options',
    'aria-autocomplete': 'list',
    'aria-label': text('zone.search'),
    placeholder: text('zone.search'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  #list = el('ul', { class: 'zone-options', id: 'zone-options', role: 'listbox', 'aria-label': text('zone.name') });
  #sheet = el(
    'div',
    { class: 'sheet zone-picker', popover: '', role: 'dialog', 'aria-label': text('zone.name'), 'data-zone-picker': '' },
    this.#input,
    this.#list,
  );
  #names = [...new Set([...USUAL, ...COMMON_ZONES, ...allTimeZones()])];
  #active = new ActiveOption(this.#input);
  #opener = document.activeElement;

  /** @param {ZoneSetting} zones @param {number} now */
  constructor(zones, now) {
    this.#zones = zones;
    this.#now = now;
    this.#input.addEventListener('input', () => this.#fill());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (event) => this.#choose(/** @type {Element} */ (event.target).closest('li')));
    this.#sheet.addEventListener('toggle', (event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') {
        this.#sheet.remove();
      }
    });
  }

  open() {
    document.body.append(this.#sheet);
    this.#fill();
    this.#sheet.showPopover();
    this.#input.focus();
  }

  #fill() {
    const wanted = plain(this.#input.value);
    const found = this.#names.filter((setting) => plain(`${setting} ${this.#label(setting)}`).includes(wanted));
    this.#list.replaceChildren(...found.slice(0, MOST).map((setting, index) => this.#option(setting, index)));
    const chosen = found.indexOf(this.#zones.setting);
    const options = /** @type {HTMLElement[]} */ ([...this.#list.children]);
    this.#active.among(options, wanted || chosen < 0 ? 0 : chosen);
  }

  /** @param {string} setting @param {number} index */
  #option(setting, index) {
    const attributes = { class: 'zone-option', role: 'option', id: `zone-${index}`, 'data-zone': setting };
    const chosen = setting === this.#zones.setting;
    return el(
      'li',
      { ...attributes, 'aria-selected': 'false', ...(chosen ? { 'data-chosen': '' } : {}) },
      el('bdi', {}, this.#label(setting)),
      el('span', { class: 'muted', dir: 'ltr' }, setting === 'exchange' ? '' : utcOffset(timeZoneOf(setting), this.#now)),
    );
  }

  /** @param {string} setting */
  #label(setting) {
    if (setting === '') {
      return text('zone.own', { place: cityOf(Intl.DateTimeFormat().resolvedOptions().timeZone) });
    }
    return setting === 'exchange' ? text('zone.exchange') : setting.replaceAll('_', ' ');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = stepOf(event);
    if (event.isComposing) {
      return;
    }
    if (step) {
      event.preventDefault();
      this.#active.move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.#active.option);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  /** @param {Element | null | undefined} option */
  #choose(option) {
    if (option instanceof HTMLElement && option.dataset.zone !== undefined) {
      this.#zones.choose(option.dataset.zone);
      this.#close();
    }
  }

  #close() {
    this.#sheet.hidePopover();
    if (this.#opener instanceof HTMLElement) {
      this.#opener.focus();
    }
  }
}

/** @param {string} words */
function plain(words) {
  return words.toLowerCase().replaceAll('_', ' ').trim();
}
