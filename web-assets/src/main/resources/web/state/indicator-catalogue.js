import { AskedOnce } from './asked-once.js';

/** @import { MarketApi } from '../api/market-api.js' */
/** @import { IndicatorDefinition } from '../kernel/indicator-definitions.js' */

/** What indicators there are. */
export class IndicatorCatalogue {
  #definitions;
  /** @type {Map<string, IndicatorDefinition>} */
  #byId = new Map();

  /** @param {Pick<MarketApi, 'indicatorDefinitions'>} api */
  constructor(api) {
    this.#definitions = new AskedOnce(async () => {
      const definitions = await api.indicatorDefinitions();
      this.#byId = new Map(definitions.map((definition) => [definition.id, definition]));
      return definitions;
    });
  }

  /** In the server's order. @returns {Promise<IndicatorDefinition[]>} fails as the request does; the next call asks again */
  load() {
    return this.#definitions.get();
  }

  /** Undefined for what there is not, and while nothing is loaded. @param {string} kind */
  find(kind) {
    return this.#byId.get(kind);
  }
}
