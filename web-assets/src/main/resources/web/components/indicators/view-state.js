import { IndicatorCatalogue } from '../../state/indicator-catalogue.js';
import { lineColoursOf } from '../line-colours.js';

/** @import { ColourSlots } from '../../kernel/colour-slots.js' */
/** @import { ChartChoice } from '../../state/chart-choice.js' */
/** @import { MarketApi } from '../../api/market-api.js' */

/** What stays of the indicators of one view while its bars change: their colours. */
export class IndicatorViewState {
  #colours;
  /** @type {readonly string[]} */
  #ids = [];
  /** Of which the settings are to open once its row is there. @type {string} */
  focus = '';
  catalogue;

  /** @param {MarketApi} api @param {ColourSlots} colours */
  constructor(api, colours) {
    this.#colours = colours;
    this.catalogue = new IndicatorCatalogue(api);
  }

  /** Gives each a colour of its own as long as there are some; who had one keeps it. @param {readonly string[]} ids */
  keep(ids) {
    this.#ids.filter((id) => !ids.includes(id)).forEach((id) => this.#colours.drop(id));
    this.#ids = ids;
    ids.forEach((id) => this.#colours.take(id));
  }

  /** @param {string} id */
  slot(id) {
    return this.#colours.take(id);
  }

  /** Another takes its place, and its colour. @param {string} before @param {string} now */
  rename(before, now) {
    this.#colours.rename(before, now);
    this.#ids = this.#ids.map((id) => (id === before ? now : id));
  }
}

/** @type {WeakMap<ChartChoice, IndicatorViewState>} */
const states = new WeakMap();

/** That of the view whose choice it is: several may stand on one page. @param {{choice: ChartChoice, api: MarketApi}} context */
export function viewStateOf({ choice, api }) {
  const state = states.get(choice) ?? new IndicatorViewState(api, lineColoursOf({ choice }));
  states.set(choice, state);
  return state;
}
