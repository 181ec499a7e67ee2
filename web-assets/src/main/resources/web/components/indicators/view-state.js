import { IndicatorCatalogue } from '../../state/indicator-catalogue.js';

/** @import { ChartChoice } from '../../state/chart-choice.js' */
/** @import { MarketApi } from '../../api/market-api.js' */

/** What the colours of the style sheet can tell apart. */
const SLOTS = 8;

/** What stays of the indicators of one view while its bars change: their colours. */
export class IndicatorViewState {
  /** @type {Map<string, number>} */
  #slots = new Map();
  /** Of which the settings are to open once its row is there. @type {string} */
  focus = '';
  catalogue;

  /** @param {MarketApi} api */
  constructor(api) {
    this.catalogue = new IndicatorCatalogue(api);
  }

  /** Gives each a colour of its own as long as there are some; who had one keeps it. @param {readonly string[]} ids */
  keep(ids) {
    for (const id of this.#slots.keys()) {
      if (!ids.includes(id)) {
        this.#slots.delete(id);
      }
    }
    ids.filter((id) => !this.#slots.has(id)).forEach((id) => this.#slots.set(id, this.#free()));
  }

  /** @param {string} id */
  slot(id) {
    return this.#slots.get(id) ?? 0;
  }

  /** Another takes its place, and its colour. @param {string} before @param {string} now */
  rename(before, now) {
    this.#slots.set(now, this.slot(before));
  }

  #free() {
    const taken = [...this.#slots.values()];
    const counts = Array.from({ length: SLOTS }, (_, slot) => taken.filter((one) => one === slot).length);
    return counts.indexOf(Math.min(...counts));
  }
}

/** @type {WeakMap<ChartChoice, IndicatorViewState>} */
const states = new WeakMap();

/** That of the view whose choice it is: several may stand on one page. @param {{choice: ChartChoice, api: MarketApi}} context */
export function viewStateOf({ choice, api }) {
  const state = states.get(choice) ?? new IndicatorViewState(api);
  states.set(choice, state);
  return state;
}
