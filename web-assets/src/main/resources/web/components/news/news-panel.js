import { field, need, needField, setText } from '../../kernel/dom.js';
import { filtersNothing, isWanted, newsQuery } from '../../kernel/news-filter.js';
import { formatAge } from '../../format/time-format.js';
import { text } from '../../format/texts.js';
import { isAttended } from '../attention.js';
import { reasonOf, retry, sayState } from '../panel-state.js';
import { articleItem } from './article-item.js';
import { NewsFilters } from './news-filters.js';

/** @import { Article } from '../../kernel/types.js' */
/** @import { MarketApi } from '../../api/market-api.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { MarketConnection } from '../../state/market-connection.js' */

const PAGE = 20;

/**
 * The news, the newest on top. Who reads is not disturbed: what arrives meanwhile waits behind a button. Scrolling to
 * the end brings older articles.
 */
export class NewsPanel {
  #panel = need(document, '[data-news]');
  #scroll = needField(this.#panel, 'scroll');
  #list = needField(this.#panel, 'news');
  #pill = needField(this.#panel, 'pill');
  #state = needField(this.#panel, 'state');
  #older = /** @type {HTMLButtonElement} */ (needField(this.#panel, 'older'));
  #catalogue;
  #api;
  #filters = new NewsFilters(this.#panel, () => void this.#load());
  /** @type {Article[]} newest first */
  #waiting = [];
  #now = Date.parse(document.body.dataset.lastUpdated ?? '');
  #loading = 0;

  /** @param {Catalogue} catalogue @param {MarketApi} api @param {MarketConnection} connection */
  constructor(catalogue, api, connection) {
    this.#catalogue = catalogue;
    this.#api = api;
    connection.on('news', ({ articles }) => this.#heard(articles));
    connection.on('quotes', ({ time }) => this.#advance(time));
    this.#pill.addEventListener('click', () => this.#showWaiting());
    this.#older.addEventListener('click', () => void this.#loadOlder());
    this.#watchEnd();
    if (!filtersNothing(this.#filters.filter)) {
      void this.#load();
    }
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
        this.#list.replaceChildren(...articles.map((article) => this.#item(article)));
        this.#scroll.scrollTop = 0;
        this.#ended(articles);
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
    const last = this.#list.lastElementChild;
    if (this.#older.disabled || !(last instanceof HTMLElement)) {
      return;
    }
    const round = this.#loading;
    this.#older.disabled = true;
    try {
      const articles = await this.#page(last.dataset.timestamp);
      if (round === this.#loading) {
        this.#list.append(...articles.map((article) => this.#item(article)));
        this.#ended(articles);
      }
    } catch (problem) {
      sayState(this.#state, text('news.failed', { reason: reasonOf(problem) }));
    } finally {
      this.#older.disabled = false;
    }
  }

  /** @param {string} [before] */
  #page(before) {
    return this.#api.newsPage(newsQuery(this.#filters.filter), { before, limit: PAGE });
  }

  /** @param {Article[]} page */
  #ended(page) {
    this.#older.hidden = page.length < PAGE;
  }

  #loaded() {
    this.#panel.dataset.state = 'ready';
    field(this.#panel, 'no-news')?.remove();
    if (this.#list.children.length > 0) {
      sayState(this.#state, '');
    } else if (filtersNothing(this.#filters.filter)) {
      sayState(this.#state, text('news.none'));
    } else {
      sayState(this.#state, text('news.noneSuch'), { name: text('news.clear'), act: () => this.#filters.clear() });
    }
  }

  /** @param {Article[]} articles newest first */
  #heard(articles) {
    const known = new Set(this.#waiting.map(({ id }) => id));
    const fresh = articles.filter((article) => isWanted(article, this.#filters.filter) && !known.has(article.id) && !this.#has(article));
    // An older article that was only asked for again belongs nowhere on top.
    const newest = /** @type {HTMLElement | null} */ (this.#list.firstElementChild)?.dataset.timestamp ?? '';
    const later = fresh.filter(({ timestamp }) => Date.parse(timestamp) >= (Date.parse(newest) || 0));
    if (later.length > 0) {
      this.#wait([...later, ...this.#waiting]);
      if (!this.#isRead) {
        this.#showWaiting();
      }
    }
  }

  /** Whether what stands there must not move. */
  get #isRead() {
    return this.#scroll.scrollTop > 0 || this.#list.getBoundingClientRect().top < 0 || isAttended(this.#scroll);
  }

  /** @param {Article} article */
  #has({ id }) {
    return this.#list.querySelector(`[data-article="${CSS.escape(id)}"]`) !== null;
  }

  /** @param {Article[]} articles */
  #wait(articles) {
    this.#waiting = articles;
    this.#pill.hidden = articles.length === 0;
    setText(this.#pill, articles.length ? text('news.fresh', { count: articles.length }) : '');
  }

  #showWaiting() {
    const hadFocus = document.activeElement === this.#pill;
    this.#list.prepend(...this.#waiting.map((article) => this.#item(article)));
    this.#wait([]);
    this.#loaded();
    if (hadFocus) {
      this.#scroll.focus({ preventScroll: true });
      this.#scroll.scrollTop = 0;
    }
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

  /** @param {Article} article */
  #item(article) {
    return articleItem(article, (symbol) => this.#catalogue.find(symbol), this.#now);
  }
}
