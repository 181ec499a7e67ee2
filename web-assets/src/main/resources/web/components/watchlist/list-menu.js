import { text } from '../../format/texts.js';
import { DEFAULT_LIST, listName } from '../../state/watchlists.js';
import { askName } from '../name-dialog.js';

/** @import { MenuEntry } from '../context-menu.js' */
/** @import { Watchlists } from '../../state/watchlists.js' */
/** @import { WatchActions } from './watch-actions.js' */

/** As the server has it. */
const LONGEST_NAME = 60;

/**
 * The other lists to choose from, and a new one, another name, and deleting for the chosen one.
 *
 * @param {Watchlists} lists
 * @param {WatchActions} actions
 * @param {string} readOnly why nothing can be changed, or empty
 * @param {HTMLElement} opener gets the focus back after a dialog
 * @returns {MenuEntry[]}
 */
export function listMenu(lists, actions, readOnly, opener) {
  const chosen = lists.chosen;
  const choices = lists.lists.map((list) => ({
    name: text('watchlists.listAndCount', { list: listName(list), count: list.symbols.length }),
    checked: list.id === chosen?.id,
    act: () => lists.choose(list.id),
  }));
  const kept = chosen?.id === DEFAULT_LIST ? text('watchlists.defaultStays') : '';
  return [
    ...choices,
    'line',
    { name: text('watchlists.create'), icon: 'plus', act: () => void create(actions, opener), disabled: readOnly },
    { name: text('watchlists.rename'), act: () => void rename(actions, opener, chosen && listName(chosen)), disabled: readOnly },
    { name: text('watchlists.delete'), icon: 'close', act: () => void actions.delete(), disabled: readOnly || kept },
  ];
}

/** @param {WatchActions} actions @param {HTMLElement} opener */
async function create(actions, opener) {
  const name = await askName({ title: text('watchlists.newList'), action: text('watchlists.createIt'), longest: LONGEST_NAME });
  opener.focus();
  if (name) {
    await actions.create(name);
  }
}

/** @param {WatchActions} actions @param {HTMLElement} opener @param {string} [value] */
async function rename(actions, opener, value) {
  const name = await askName({ title: text('watchlists.renameList'), value, action: text('watchlists.renameIt'), longest: LONGEST_NAME });
  opener.focus();
  if (name) {
    await actions.rename(name);
  }
}
