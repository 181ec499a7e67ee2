import { insertedAt, moved, without } from '../kernel/ordering.js';
import { text } from '../format/texts.js';
import { Topics } from '../kernel/topics.js';

/** @import { WatchlistData } from '../kernel/types.js' */
/** @import { WatchlistsApi } from '../api/watchlists-api.js' */

export const DEFAULT_LIST = 'default';
/** What the server calls the default list until somebody renames it. */
const DEFAULT_NAME = 'Watchlist';

/** What a list is called on the page. A name that nobody gave is a word of the page. @param {Pick<WatchlistData, 'id' | 'name'>} list */
export function listName({ id, name }) {
  return id === DEFAULT_LIST && name === DEFAULT_NAME ? text('sections.watchlist') : name;
}

/**
 * The watchlists and which of them is looked at. Every change reads the lists first and changes what it finds, so that
 * two browsers do not undo each other's work; what a method promises has been kept by the server.
 */
export class Watchlists {
  #api;
  /** @type {WatchlistData[]} */
  #lists = [];
  #chosenId;
  /** Which answer counts: one that was asked for before a change must not undo it. */
  #round = 0;
  /** @type {Topics<{change: void}>} */
  #topics = new Topics();

  /** @param {Pick<WatchlistsApi, 'all' | 'create' | 'replace' | 'delete'>} api @param {string} [chosenId] of last time */
  constructor(api, chosenId = DEFAULT_LIST) {
    this.#api = api;
    this.#chosenId = chosenId;
  }

  get lists() {
    return this.#lists;
  }

  /** The one that is looked at; nothing before the first `refresh`. */
  get chosen() {
    return this.#lists.find(({ id }) => id === this.#chosenId) ?? this.#lists[0];
  }

  /** @param {() => void} listener called after any list or the choice changed @returns {() => void} ends it */
  onChange(listener) {
    return this.#topics.on('change', listener);
  }

  /** @param {string} id */
  choose(id) {
    this.#chosenId = id;
    this.#topics.emit('change', undefined);
  }

  /** Reads the lists; tells of it only if they are not as they were. */
  async refresh() {
    const round = ++this.#round;
    const lists = await this.#api.all();
    if (round === this.#round) {
      this.#take(lists);
    }
  }

  /** A new list becomes the chosen one. @param {string} name @param {string[]} [symbols] */
  async create(name, symbols = []) {
    const created = await this.#api.create({ name, symbols });
    this.#chosenId = created.id;
    await this.refresh();
    return created;
  }

  /** @param {string} id @param {string} name */
  async rename(id, name) {
    await this.#edit(id, (list) => ({ ...list, name }));
  }

  /** Takes the list away and gives what it was, for `create` to bring it back. @param {string} id */
  async delete(id) {
    await this.refresh();
    const list = this.#need(id);
    await this.#api.delete(id);
    await this.refresh();
    return list;
  }

  /** At its end, or at a place where it stood before. @param {string} id @param {string} symbol @param {number} [index] */
  async add(id, symbol, index) {
    await this.#edit(id, (list) => ({ ...list, symbols: insertedAt(list.symbols, symbol, index ?? list.symbols.length) }));
  }

  /** @param {string} id @param {string} symbol @returns {Promise<number>} where it stood */
  async remove(id, symbol) {
    let place = -1;
    await this.#edit(id, (list) => {
      place = list.symbols.indexOf(symbol);
      return { ...list, symbols: without(list.symbols, symbol) };
    });
    return place;
  }

  /** @param {string} id @param {string} symbol @param {number} to */
  async move(id, symbol, to) {
    await this.#edit(id, (list) => {
      const from = list.symbols.indexOf(symbol);
      return from < 0 ? list : { ...list, symbols: moved(list.symbols, from, to) };
    });
  }

  /** @param {string} symbol @param {string} from @param {string} to */
  async moveToList(symbol, from, to) {
    // First in, then out: if the second fails the asset is in both and not in none.
    await this.add(to, symbol);
    return this.remove(from, symbol);
  }

  /** @param {string} id @param {(list: WatchlistData) => WatchlistData} change */
  async #edit(id, change) {
    const fresh = await this.#api.all();
    const list = fresh.find((one) => one.id === id);
    if (!list) {
      this.#take(fresh);
      throw new Error(text('watchlists.gone'));
    }
    const changed = await this.#api.replace(change(list));
    this.#round++;
    this.#take(fresh.map((one) => (one.id === id ? changed : one)));
  }

  /** @param {string} id */
  #need(id) {
    const list = this.#lists.find((one) => one.id === id);
    if (!list) {
      throw new Error(text('watchlists.gone'));
    }
    return list;
  }

  /** @param {WatchlistData[]} lists */
  #take(lists) {
    if (JSON.stringify(lists) !== JSON.stringify(this.#lists)) {
      this.#lists = lists;
      this.#topics.emit('change', undefined);
    }
  }
}
