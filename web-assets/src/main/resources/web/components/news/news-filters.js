import { needField, setText } from '../../kernel/dom.js';
import { ALL_NEWS, newsFilter } from '../../kernel/news-filter.js';
import { text } from '../../format/texts.js';

/** @import { NewsFilter } from '../../kernel/news-filter.js' */

/** The fields that say which news are wanted. */
export class NewsFilters {
  #switch;
  #clear;
  #form;
  #onChange;
  #filter;

  /** @param {HTMLElement} panel @param {NewsFilter} filter of last time @param {(filter: NewsFilter) => void} onChange */
  constructor(panel, filter, onChange) {
    this.#switch = needField(panel, 'filter-switch');
    this.#clear = needField(panel, 'clear');
    this.#form = /** @type {HTMLFormElement} */ (needField(panel, 'form'));
    this.#filter = filter;
    this.#onChange = onChange;
    this.#switch.addEventListener('click', () => this.#toggle());
    this.#clear.addEventListener('click', () => this.clear());
    this.#form.addEventListener('change', () => this.#read());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#write();
  }

  clear() {
    this.#filter = ALL_NEWS;
    this.#write();
    this.#onChange(this.#filter);
    this.#switch.focus();
  }

  #toggle() {
    this.#form.hidden = !this.#form.hidden;
    this.#switch.setAttribute('aria-expanded', String(!this.#form.hidden));
  }

  #read() {
    const filter = newsFilter(Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])));
    // An asset of another market than the one chosen would find nothing, ever.
    const fits = !filter.market || this.#assetOption(filter.symbol)?.dataset.market === filter.market;
    this.#filter = fits ? filter : { ...filter, symbol: '' };
    this.#write();
    this.#onChange(this.#filter);
  }

  #write() {
    const { market } = this.#filter;
    for (const select of this.#selects) {
      select.value = this.#filter[/** @type {keyof NewsFilter} */ (select.name)];
    }
    for (const option of this.#form.querySelectorAll('option')) {
      option.hidden = Boolean(option.dataset.market && market && option.dataset.market !== market);
      // Not every browser hides an option.
      option.disabled = option.hidden;
    }
    const count = Object.values(this.#filter).filter(Boolean).length;
    this.#clear.hidden = count === 0;
    this.#switch.classList.toggle('active', count > 0);
    setText(needField(this.#switch, 'filter-name'), count ? text('news.filters', { count, names: this.#names() }) : text('news.filter'));
  }

  /** What the filters say, in the words of their choices. */
  #names() {
    return this.#selects
      .filter(({ value }) => value)
      .map(({ selectedOptions }) => selectedOptions[0]?.textContent ?? '')
      .join(text('newsFilter.separator'));
  }

  get #selects() {
    return [...this.#form.querySelectorAll('select')];
  }

  /** @param {string} symbol */
  #assetOption(symbol) {
    return [...this.#form.querySelectorAll('option')].find((option) => option.dataset.market && option.value === symbol);
  }
}
