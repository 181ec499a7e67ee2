import { UNKNOWN, direction, formatDecimal, formatPercent, formatShare } from './number-format.js';
import { text } from './texts.js';

/** @import { Statistics } from '../kernel/types.js' */

/**
 * @typedef {object} FigureText
 * @property {string} value
 * @property {string} [detail]
 * @property {string} [way] up, down, flat or none
 */

/** @type {Record<string, string>} */
const WAYS = { bullish: 'up', bearish: 'down', neutral: 'flat' };

/**
 * The figures of the summary and of each market's card, by the keys that the templates give them.
 *
 * @param {string} market or `overall`
 * @param {Statistics} stats
 * @returns {Record<string, FigureText>}
 */
export function figureTexts(market, stats) {
  switch (market) {
    case 'overall':
      return {
        gainers: { value: decimal(stats.gainers, 0), way: 'up' },
        losers: { value: decimal(stats.losers, 0), way: 'down' },
        trend: trend(stats.trend),
      };
    case 'forex':
      return {
        strongest: currency(stats, stats.strongest_currency),
        weakest: currency(stats, stats.weakest_currency),
        usd_index_6: { value: decimal(stats.usd_index_6, 2) },
      };
    case 'crypto':
      return {
        btc_share_of_listed: { value: percent(stats.btc_share_of_listed, 1) },
        ...mood(stats),
      };
    case 'stocks':
      return {
        equal_weight_index: {
          value: decimal(stats.equal_weight_index, 2),
          ...changed(stats.equal_weight_change),
        },
        ...mood(stats),
      };
    case 'commodities':
      return {
        gold_silver: { value: decimal(stats.gold_silver_ratio, 2) },
        brent_wti: { value: decimal(stats.brent_wti_spread, 2) },
        oil_trend: trend(stats.oil_trend),
      };
    default:
      return {};
  }
}

/** Fear and greed, and volatility. @param {Statistics} stats */
function mood(stats) {
  return {
    fear_greed_index: sentiment(stats),
    volatility: { value: percent(stats.volatility, 1) },
  };
}

/** @param {Statistics} stats @returns {FigureText} */
export function sentiment(stats) {
  const index = stats.fear_greed_index;
  return typeof index === 'number'
    ? { value: formatDecimal(index, 0), detail: stats.sentiment ? text(`sentiment.${stats.sentiment}`) : '' }
    : { value: UNKNOWN, detail: '' };
}

/** @param {Statistics} stats @param {string | null} code @returns {FigureText} */
function currency(stats, code) {
  const strength = code ? stats.currency_strength?.[code] : null;
  return { value: code ?? UNKNOWN, ...changed(strength) };
}

/** @param {number | null | undefined} change */
function changed(change) {
  const known = typeof change === 'number';
  return { detail: known ? formatPercent(change) : '', way: direction(change) };
}

/** @param {string | null | undefined} id @returns {FigureText} */
function trend(id) {
  return id ? { value: text(`trend.${id}`), way: WAYS[id] ?? 'none' } : { value: UNKNOWN, way: 'none' };
}

/** @param {number | null | undefined} value @param {number} decimals */
function decimal(value, decimals) {
  return typeof value === 'number' ? formatDecimal(value, decimals) : UNKNOWN;
}

/** @param {number | null | undefined} value @param {number} decimals */
function percent(value, decimals) {
  return typeof value === 'number' ? formatShare(value, decimals) : UNKNOWN;
}
