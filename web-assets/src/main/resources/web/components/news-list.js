import { el, field, need, needField, setText } from '../kernel/dom.js';
import { direction, formatPercent } from '../format/number-format.js';
import { dayAndClock, formatAge } from '../format/time-format.js';

/** @import { Article } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */

const SHOWN = 20;

/** The news, the newest on top. Its texts come from outside and are only ever text. */
export class NewsList {
  #panel = need(document, '[data-news]');
  #list = needField(this.#panel, 'news');
  #catalogue;
  #zones;
  #now = Date.parse(document.body.dataset.lastUpdated ?? '');

  /** @param {Catalogue} catalogue @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(catalogue, connection, zones) {
    this.#catalogue = catalogue;
    this.#zones = zones;
    connection.on('news', ({ articles }) => this.#add(articles));
    connection.on('quotes', ({ time }) => this.#advance(time));
    zones.onChange(() => this.#writeMoments());
    this.#writeMoments();
  }

  /** @param {Article[]} articles newest first */
  #add(articles) {
    for (const article of [...articles].reverse()) {
      if (!this.#list.querySelector(`[data-article="${CSS.escape(article.id)}"]`)) {
        this.#list.prepend(this.#item(article));
      }
    }
    while (this.#list.children.length > SHOWN) {
      this.#list.lastElementChild?.remove();
    }
    field(this.#panel, 'no-news')?.remove();
    this.#writeMoments();
  }

  /** Ages grow with the data's time, a minute at a time. @param {string | undefined} time */
  #advance(time) {
    const now = time ? Date.parse(time) : this.#now;
    if (Math.floor(now / 60_000) === Math.floor(this.#now / 60_000)) {
      return;
    }
    this.#now = now;
    for (const age of this.#list.querySelectorAll('time')) {
      setText(age, formatAge(Date.parse(age.dateTime), now));
    }
  }

  /** When exactly, for who points at an age. */
  #writeMoments() {
    for (const age of this.#list.querySelectorAll('time')) {
      age.title = dayAndClock(new Date(age.dateTime), this.#zones.of());
    }
  }

  /** @param {Article} article */
  #item(article) {
    const age = el('time', { datetime: article.timestamp, 'data-field': 'age' }, formatAge(Date.parse(article.timestamp), this.#now));
    return el(
      'li',
      { class: `news-item importance-${article.importance}`, 'data-article': article.id },
      el('p', { class: 'news-meta' }, el('span', {}, article.source), ' ', age),
      el('h3', { class: 'news-title' }, title(article)),
      el('p', { class: 'news-summary' }, article.summary),
      el('p', { class: 'news-tags' }, ...this.#tags(article)),
    );
  }

  /** @param {Article} article */
  #tags(article) {
    const assets = article.symbols.flatMap((symbol) => this.#catalogue.find(symbol) ?? []);
    const tags = assets.flatMap((asset) => [el('a', { class: 'tag', href: asset.href }, asset.symbol), ' ']);
    const impact = article.market_impact ?? null;
    return impact === null
      ? tags
      : [...tags, el('span', { class: `change ${direction(impact)}`, 'data-field': 'impact' }, formatPercent(impact))];
  }
}

/** Only http and https lead anywhere. @param {Article} article */
function title(article) {
  const safe = article.url && /^https?:\/\//i.test(article.url);
  return safe && article.url
    ? el('a', { href: article.url, rel: 'noopener noreferrer external', target: '_blank' }, article.title)
    : article.title;
}
