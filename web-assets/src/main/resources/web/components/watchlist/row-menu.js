import { text } from '../../format/texts.js';
import { listName } from '../../state/watchlists.js';
import { toast } from '../toasts.js';

/** @import { Asset, WatchlistData } from '../../kernel/types.js' */
/** @import { MenuEntry } from '../context-menu.js' */
/** @import { WatchActions } from './watch-actions.js' */

/**
 * What can be done with one asset of a list.
 *
 * @param {Asset} asset
 * @param {{lists: WatchlistData[], chosen: WatchlistData, actions: WatchActions, readOnly: string, fixed: string}} context
 *   `readOnly` and `fixed`: why the list or its order cannot be changed; empty if it can
 * @returns {MenuEntry[]}
 */
export function rowMenu({ symbol, href }, { lists, chosen, actions, readOnly, fixed }) {
  const others = lists.filter(({ id }) => id !== chosen.id);
  return [
    { name: text('watchlists.openChart'), icon: 'chart', act: () => location.assign(href) },
    { name: text('watchlists.copy'), act: () => void copy(symbol) },
    'line',
    { name: text('watchlists.toTop'), act: () => void actions.moveTo(symbol, 0), disabled: fixed },
    ...others.map((list) => ({
      name: text('watchlists.toList', { list: listName(list) }),
      act: () => void actions.moveToList(symbol, list),
      disabled: readOnly,
    })),
    'line',
    { name: text('watchlists.remove'), icon: 'close', act: () => void actions.remove(symbol), disabled: readOnly },
  ];
}

/** @param {string} symbol */
async function copy(symbol) {
  try {
    await navigator.clipboard.writeText(symbol);
    toast(text('watchlists.copied', { symbol }));
  } catch {
    // The browser may forbid it: then the reader learns it and copies by hand.
    toast(text('watchlists.notCopied', { symbol }));
  }
}
