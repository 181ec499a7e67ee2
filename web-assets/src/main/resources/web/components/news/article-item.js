import { el } from '../../kernel/dom.js';
import { direction, formatPercent } from '../../format/number-format.js';
import { formatAge } from '../../format/time-format.js';
import { text } from '../../format/texts.js';

/** @import { Article, Asset } from '../../kernel/types.js' */

/**
 * An article as the server's template writes it. Its texts come from outside and are only ever text.
 *
 * @param {Article} article
 * @param {(symbol: string) => Asset | undefined} find
 * @param {number} now epoch milliseconds of the newest data
 */
export function articleItem(article, find, now) {
  const { id, timestamp, importance, source, summary } = article;
  const age = el('time', { datetime: timestamp, 'data-field': 'age' }, formatAge(Date.parse(timestamp), now));
  const high = importance === 'high' ? [el('span', { class: 'importance' }, text('news.high')), ' '] : [];
  return el(
    'li',
    { class: `news-item importance-${importance}`, 'data-article': id, 'data-timestamp': timestamp },
    el('p', { class: 'news-meta' }, el('span', {}, source), ' ', ...high, age),
    el('h3', { class: 'news-title', dir: 'auto' }, title(article)),
    el('p', { class: 'news-summary', dir: 'auto' }, summary),
    el('p', { class: 'news-tags' }, ...tags(article, find)),
  );
}

/** @param {Article} article @param {(symbol: string) => Asset | undefined} find */
function tags({ symbols, market_impact: impact = null }, find) {
  const assets = symbols.flatMap((symbol) => find(symbol) ?? []);
  const links = assets.flatMap((asset) => [el('a', { class: 'tag', href: asset.href }, asset.symbol), ' ']);
  return impact === null
    ? links
    : [...links, el('span', { class: `change ${direction(impact)}`, 'data-field': 'impact' }, formatPercent(impact))];
}

/** Only http and https lead anywhere. @param {Article} article */
function title({ url, title: words }) {
  return url && /^https?:\/\//i.test(url)
    ? el('a', { href: url, rel: 'noopener noreferrer external', target: '_blank' }, words)
    : words;
}
