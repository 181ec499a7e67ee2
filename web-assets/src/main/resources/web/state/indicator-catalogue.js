/** @import { MarketApi } from '../api/market-api.js' */
/** @import { IndicatorDefinition } from '../kernel/indicator-definitions.js' */

/** What indicators there are; asked for once, and once more after a failure. */
export class IndicatorCatalogue {
  #api;
  /** @type {Promise<IndicatorDefinition[]> | undefined} */
  #loading;
  /** @type {Map<string, IndicatorDefinition>} */
  #byId = new Map();

  /** @param {Pick<MarketApi, 'indicatorDefinitions'>} api */
  constructor(api) {
    this.#api = api;
  }

  /** In the server's order. @returns {Promise<IndicatorDefinition[]>} fails as the request does */
  load() {
    this.#loading ??= this.#api.indicatorDefinitions().then(
      (definitions) => {
        this.#byId = new Map(definitions.map((definition) => [definition.id, definition]));
        return definitions;
      },
      (problem) => {
        this.#loading = undefined;
        throw problem;
      },
    );
    return this.#loading;
  }

  /** Undefined for what there is not, and while nothing is loaded. @param {string} kind */
  find(kind) {
    return this.#byId.get(kind);
  }
}
