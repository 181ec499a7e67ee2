import { setText } from '../../kernel/dom.js';
import { dayAndClock, formatAge } from '../../format/time-format.js';
import { articleItem } from './article-item.js';

/** @import { Article } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { TimeZoneChoice } from '../../state/time-zone.js' */

/** The articles on the screen, newest first, and how old they are. */
export class ArticleList {
  #list;
  #catalogue;
  #zones;
  #now = Date.parse(document.body.dataset.lastUpdated ?? '');

  /** @param {HTMLElement} list @param {Catalogue} catalogue @param {TimeZoneChoice} zones */
  constructor(list, catalogue, zones) {
    this.#list = list;
    this.#catalogue = catalogue;
    this.#zones = zones;
    list.addEventListener('pointerover', ({ target }) => this.#tellMoment(/** @type {Element} */ (target)));
  }

  get size() {
    return this.#list.children.length;
  }

  /** The upper edge on the screen. */
  get top() {
    return this.#list.getBoundingClientRect().top;
  }

  /** ISO instant of the last article; nothing in an empty list. */
  get oldest() {
    return this.#items.at(-1)?.dataset.timestamp;
  }

  /** @param {Pick<Article, 'id'>} article */
  has({ id }) {
    return this.#items.some((item) => item.dataset.article === id);
  }

  /** @param {Article[]} articles newest first */
  replace(articles) {
    this.#list.replaceChildren(...articles.map((article) => this.#item(article)));
  }

  /** @param {Article[]} articles older than all that stand there */
  append(articles) {
    this.#list.append(...articles.map((article) => this.#item(article)));
  }

  /** Each to its place in time; a source may be late. @param {Article[]} articles newest first */
  insert(articles) {
    for (const article of [...articles].reverse()) {
      const time = Date.parse(article.timestamp);
      const next = this.#items.find((item) => Date.parse(item.dataset.timestamp ?? '') <= time);
      this.#list.insertBefore(this.#item(article), next ?? null);
    }
  }

  /** Lets the oldest go: they can be had again. @param {number} most */
  trim(most) {
    this.#items.slice(most).forEach((item) => item.remove());
  }

  /** Ages grow with the data's time, a minute at a time. @param {string | undefined} time */
  advance(time) {
    const now = time ? Date.parse(time) : this.#now;
    if (Math.floor(now / 60_000) === Math.floor(this.#now / 60_000)) {
      return;
    }
    this.#now = now;
    for (const age of this.#list.querySelectorAll('time')) {
      setText(age, formatAge(Date.parse(age.dateTime), now));
    }
  }

  /** When exactly, for who points at an age. @param {Element} target */
  #tellMoment(target) {
    const age = target.closest('time');
    if (age) {
      age.title = dayAndClock(new Date(age.dateTime), this.#zones.of());
    }
  }

  get #items() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /** @param {Article} article */
  #item(article) {
    return articleItem(article, (symbol) => this.#catalogue.find(symbol), this.#now);
  }
}
