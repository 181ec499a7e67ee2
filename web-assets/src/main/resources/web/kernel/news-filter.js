/** @import { Article } from './types.js' */

/**
 * Which news somebody wants to see; an empty text asks for nothing.
 *
 * @typedef {object} NewsFilter
 * @property {string} market
 * @property {string} symbol
 * @property {string} importance the least: low, medium or high
 * @property {string} impact up or down
 */

/** @type {NewsFilter} */
export const ALL_NEWS = { market: '', symbol: '', importance: '', impact: '' };

const IMPORTANCES = ['low', 'medium', 'high'];
const IMPACTS = ['up', 'down'];

/** A filter that was kept, without what is not understood any more. @param {unknown} kept @returns {NewsFilter} */
export function newsFilter(kept) {
  const from = /** @type {Record<string, unknown>} */ (typeof kept === 'object' && kept !== null ? kept : {});
  /** @param {string} name @param {string[]} [allowed] */
  const value = (name, allowed) => {
    const given = from[name];
    return typeof given === 'string' && (!allowed || allowed.includes(given)) ? given : '';
  };
  return {
    market: value('market'),
    symbol: value('symbol'),
    importance: value('importance', IMPORTANCES),
    impact: value('impact', IMPACTS),
  };
}

/** The parameters of `/api/news` that say the same. @param {NewsFilter} filter */
export function newsQuery(filter) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** @param {NewsFilter} filter */
export function filtersNothing(filter) {
  return Object.values(filter).every((value) => value === '');
}

/** Whether an article that the stream brought is one of those wanted, as the server decides it. @param {Article} article @param {NewsFilter} filter */
export function isWanted(article, filter) {
  return (
    (!filter.market || article.markets.includes(filter.market)) &&
    (!filter.symbol || article.symbols.includes(filter.symbol)) &&
    IMPORTANCES.indexOf(article.importance) >= IMPORTANCES.indexOf(filter.importance) &&
    goes(article.market_impact ?? 0, filter.impact)
  );
}

/** @param {number} change @param {string} way */
function goes(change, way) {
  return !way || (way === 'up' ? change > 0 : change < 0);
}
