import { formatParts } from '../../state/chart-address.js';
import { formatIndicators } from '../../kernel/indicators.js';
import { chartTypesOf } from '../../kernel/chart-settings.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { ChartSettings } from '../../state/chart-address.js' */

/**
 * What another asset's chart takes over from the one in whose place it comes, as the query of its address: what the asset
 * can be drawn with, and what all charts of the page have in common. What belonged to the prices before, such as a range or
 * a comparison, stays behind.
 *
 * @param {Pick<ChartSettings, 'interval' | 'type' | 'indicators' | 'parts' | 'zone'>} settings
 * @param {Pick<Asset, 'fixing'>} asset
 * @param {readonly string[]} intervals of the asset
 */
export function adoptedQuery({ interval, type, indicators, parts, zone }, asset, intervals) {
  const query = new URLSearchParams();
  if (intervals.includes(interval)) {
    query.set('interval', interval);
  }
  if (chartTypesOf(asset).includes(type)) {
    query.set('type', type);
  }
  if (indicators.length > 0) {
    query.set('indicators', formatIndicators(indicators));
  }
  if (formatParts(parts) !== '') {
    query.set('show', formatParts(parts));
  }
  if (zone !== '') {
    query.set('tz', zone);
  }
  return `?${query}`;
}
