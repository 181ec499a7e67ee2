import { needField } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { DEFAULT_LIST } from '../../state/watchlists.js';
import { askName } from '../name-dialog.js';

/** @import { Menu } from '../menu.js' */
/** @import { Watchlists } from '../../state/watchlists.js' */
/** @import { WatchActions } from './watch-actions.js' */

/** As the server has it. */
const LONGEST_NAME = 60;

/** The list's name is a button: it leads to the other lists, and to a new one, another name, and deleting. */
export class ListMenu {
  #button;
  #menu;
  #lists;
  #actions;
  #readOnly;

  /** @param {HTMLElement} panel @param {Menu} menu @param {Watchlists} lists @param {WatchActions} actions @param {string} readOnly why not, or empty */
  constructor(panel, menu, lists, actions, readOnly) {
    this.#button = needField(panel, 'switch');
    this.#menu = menu;
    this.#lists = lists;
    this.#actions = actions;
    this.#readOnly = readOnly;
    this.#button.addEventListener('click', () => this.#open());
  }

  #open() {
    const chosen = this.#lists.chosen;
    if (!chosen) {
      return;
    }
    const lists = this.#lists.lists.map(({ id, name, symbols }) => ({
      name: text('watchlists.listAndCount', { list: name, count: symbols.length }),
      checked: id === chosen.id,
      act: () => this.#lists.choose(id),
    }));
    const kept = chosen.id === DEFAULT_LIST ? text('watchlists.defaultStays') : '';
    const entries = [
      { name: text('watchlists.create'), icon: 'plus', act: () => void this.#create(), disabled: this.#readOnly },
      { name: text('watchlists.rename'), act: () => void this.#rename(chosen.name), disabled: this.#readOnly },
      { name: text('watchlists.delete'), icon: 'close', act: () => void this.#actions.delete(), disabled: this.#readOnly || kept },
    ];
    this.#menu.open(text('watchlists.lists'), [...lists, 'line', ...entries], { opener: this.#button });
  }

  async #create() {
    const name = await askName({ title: text('watchlists.newList'), action: text('watchlists.createIt'), longest: LONGEST_NAME });
    if (name) {
      await this.#actions.create(name);
    }
    this.#button.focus();
  }

  /** @param {string} value */
  async #rename(value) {
    const name = await askName({ title: text('watchlists.renameList'), value, action: text('watchlists.renameIt'), longest: LONGEST_NAME });
    if (name) {
      await this.#actions.rename(name);
    }
    this.#button.focus();
  }
}
