/** @import { StreamFilter } from '../kernel/stream-filters.js' */

/**
 * The stream's address for what a page wants; equal wishes give equal addresses.
 *
 * @param {StreamFilter} filter
 * @param {string} [lastEventId] the last event that was seen, to go on behind it
 */
export function streamAddress(filter, lastEventId) {
  const query = new URLSearchParams();
  if (filter.symbols) {
    query.set('symbols', filter.symbols.join(','));
  }
  if (filter.candles?.length) {
    query.set('candles', filter.candles.map(({ symbol, interval }) => `${symbol}@${interval}`).join(','));
  }
  if (filter.topics) {
    query.set('topics', filter.topics.join(','));
  }
  if (lastEventId) {
    query.set('last_event_id', lastEventId);
  }
  const text = query.toString();
  return text ? `/api/stream?${text}` : '/api/stream';
}
