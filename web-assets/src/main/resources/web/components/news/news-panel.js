import { field, need, needField, setText } from '../../kernel/dom.js';
import { filtersNothing, isWanted, newsFilter, newsQuery } from '../../kernel/news-filter.js';
import { text } from '../../format/texts.js';
import { recall, remember } from '../../state/preferences.js';
import { isAttended } from '../attention.js';
import { onDemand, onFirstUse } from '../on-demand.js';
import { reasonOf, retry, sayState } from '../panel-state.js';
import { ArticleList } from './article-list.js';

/** @import { Article } from '../../kernel/types.js' */
/** @import { NewsFilter } from '../../kernel/news-filter.js' */
/** @import { MarketApi } from '../../api/market-api.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { MarketConnection } from '../../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../../state/time-zone.js' */
/** @import { Uses } from '../on-demand.js' */

const PAGE = 20;
/** A page that stays open for days must not hold all that came. */
const MOST = 200;
const FILTER = 'news.filter';
/** @type {Uses} */
const FILTER_USES = { signs: ['pointerenter', 'focusin'], deeds: { click: ({ target }) => target.closest('button') } };

/**
 * The news, the newest on top. Who reads is not disturbed: what arrives meanwhile waits behind a button. Scrolling to
 * the end brings older articles.
 */
export class NewsPanel {
  #panel = need(document, '[data-news]');
  #scroll = needField(this.#panel, 'scroll');
  #pill = needField(this.#panel, 'pill');
  #state = needField(this.#panel, 'state');
  #older = /** @type {HTMLButtonElement} */ (needField(this.#panel, 'older'));
  #api;
  #articles;
  #filter = recall(FILTER, newsFilter);
  #loadFilters = onDemand(() => this.#makeFilters());
  /** @type {Article[]} newest first */
  #waiting = [];
  #loading = 0;

  /** @param {Catalogue} catalogue @param {MarketApi} api @param {MarketConnection} connection @param {TimeZoneChoice} zones */
  constructor(catalogue, api, connection, zones) {
    this.#api = api;
    this.#articles = new ArticleList(needField(this.#panel, 'news'), catalogue, zones);
    this.#older.hidden = this.#articles.size < PAGE;
    connection.on('news', ({ articles }) => this.#heard(articles));
    connection.on('restarted', () => void this.#load());
    connection.on('quotes', ({ time }) => this.#articles.advance(time));
    this.#pill.addEventListener('click', () => this.#goToNewest());
    this.#older.addEventListener('click', () => void this.#loadOlder());
    this.#watchEnd();
    onFirstUse(needField(this.#panel, 'filters'), FILTER_USES, this.#loadFilters);
    if (!filtersNothing(this.#filter)) {
      void this.#loadFilters();
      void this.#load();
    }
  }

  async #makeFilters() {
    const { NewsFilters } = await import('./news-filters.js');
    return new NewsFilters(this.#panel, this.#filter, (filter) => this.#want(filter));
  }

  /** @param {NewsFilter} filter */
  #want(filter) {
    this.#filter = filter;
    remember(FILTER, filtersNothing(filter) ? null : filter);
    void this.#load();
  }

  /** The scrolled panel's end; where the page itself scrolls the button is pressed by hand, else it had no end. */
  #watchEnd() {
    const seen = ([entry] = /** @type {IntersectionObserverEntry[]} */ ([])) => {
      if (entry?.isIntersecting && this.#scroll.scrollHeight > this.#scroll.clientHeight) {
        void this.#loadOlder();
      }
    };
    new IntersectionObserver(seen, { root: this.#scroll, rootMargin: '200px' }).observe(this.#older);
  }

  async #load() {
    const round = ++this.#loading;
    this.#wait([]);
    this.#panel.dataset.state = 'loading';
    sayState(this.#state, '');
    try {
      const articles = await this.#page();
      if (round === this.#loading) {
        this.#articles.replace(articles);
        // What came while the page of news was on its way may stand on it.
        this.#wait(this.#waiting.filter((article) => !this.#articles.has(article)));
        this.#scroll.scrollTop = 0;
        this.#older.hidden = articles.length < PAGE;
        this.#loaded();
      }
    } catch (problem) {
      if (round === this.#loading) {
        this.#panel.dataset.state = 'error';
        sayState(this.#state, text('news.failed', { reason: reasonOf(problem) }), retry(() => void this.#load()));
      }
    }
  }

  async #loadOlder() {
    const before = this.#articles.oldest;
    if (this.#older.disabled || before === undefined) {
      return;
    }
    const round = this.#loading;
    this.#older.disabled = true;
    try {
      const articles = await this.#page(before);
      if (round === this.#loading) {
        this.#articles.append(articles);
        this.#older.hidden = articles.length < PAGE;
        sayState(this.#state, '');
      }
    } catch (problem) {
      if (round === this.#loading) {
        sayState(this.#state, text('news.failed', { reason: reasonOf(problem) }));
      }
    } finally {
      this.#older.disabled = false;
    }
  }

  /** @param {string} [before] */
  #page(before) {
    return this.#api.newsPage(newsQuery(this.#filter), { before, limit: PAGE });
  }

  #loaded() {
    this.#panel.dataset.state = 'ready';
    field(this.#panel, 'no-news')?.remove();
    if (this.#articles.size > 0) {
      sayState(this.#state, '');
    } else if (filtersNothing(this.#filter)) {
      sayState(this.#state, text('news.none'));
    } else {
      sayState(this.#state, text('news.noneSuch'), { name: text('news.clear'), act: () => void this.#loadFilters().then((filters) => filters.clear()) });
    }
  }

  /** @param {Article[]} articles newest first */
  #heard(articles) {
    const fresh = articles.filter((article) => this.#isNew(article));
    if (fresh.length > 0) {
      this.#wait([...fresh, ...this.#waiting]);
      if (!this.#isRead) {
        this.#showWaiting();
        this.#letOldGo();
      }
    }
  }

  #letOldGo() {
    if (this.#articles.size > MOST) {
      this.#articles.trim(MOST);
      this.#older.hidden = false;
    }
  }

  /** What is older than all that stand there comes when it is scrolled to. @param {Article} article */
  #isNew(article) {
    const end = this.#older.hidden ? undefined : this.#articles.oldest;
    return (
      isWanted(article, this.#filter) &&
      !this.#articles.has(article) &&
      !this.#waiting.some(({ id }) => id === article.id) &&
      (end === undefined || Date.parse(article.timestamp) >= Date.parse(end))
    );
  }

  /** Whether what stands there must not move. */
  get #isRead() {
    return this.#scroll.scrollTop > 0 || this.#articles.top < 0 || isAttended(this.#scroll);
  }

  /** @param {Article[]} articles */
  #wait(articles) {
    this.#waiting = articles;
    this.#pill.hidden = articles.length === 0;
    setText(this.#pill, articles.length ? text('news.fresh', { count: articles.length }) : '');
  }

  #showWaiting() {
    this.#articles.insert(this.#waiting);
    this.#wait([]);
    this.#loaded();
  }

  #goToNewest() {
    this.#showWaiting();
    // The button is gone; the focus must not be.
    this.#scroll.focus({ preventScroll: true });
    this.#scroll.scrollTop = 0;
    if (this.#articles.top < 0) {
      this.#scroll.scrollIntoView();
    }
  }
}
