import { need } from '../../kernel/dom.js';
import { isFieldKey } from '../field-keys.js';
import { onDemand, onFirstUse } from '../on-demand.js';

/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { QuoteBoard } from '../../state/quote-board.js' */
/** @import { Uses } from '../on-demand.js' */
/** @import { QuoteCells } from '../quote-cells.js' */

const PRESSED = '[data-row-menu], [data-sort], [data-field="switch"], [data-field="fold"]';
/** In a row or at the panel's edge. */
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'ContextMenu', 'F10'];

/** @type {Uses} */
const USES = {
  signs: ['pointerenter', 'focusin'],
  deeds: {
    pointerdown: ({ target }) => target.closest('[data-row]'),
    pointerup: ({ target }) => target.closest('[data-row]'),
    click: ({ target }) => target.closest(PRESSED),
    contextmenu: ({ target }) => target.closest('[data-row]'),
    keydown: (event) =>
      event.target.matches('input') ? isFieldKey(event) : KEYS.includes(event.key) && event.target.closest('[data-row], [data-field="edge"]'),
  },
};

/**
 * Loads the watchlist when somebody comes to it: until then the rows that the server wrote are all there is to it, and their
 * prices are kept up with those of all rows.
 *
 * @param {Catalogue} catalogue
 * @param {QuoteBoard} board
 * @param {QuoteCells} cells
 */
export function watchlistOnFirstUse(catalogue, board, cells) {
  const { dataset, style } = document.documentElement;
  const load = onDemand(async () => {
    try {
      const { WatchlistPanel } = await import('./watchlist-panel.js');
      // What can be done with a row depends on the lists.
      await new WatchlistPanel(catalogue, board, cells).refresh();
    } finally {
      delete dataset.list;
    }
  });
  onFirstUse(need(document, '[data-watchlist]'), USES, load);
  if (dataset.list || dataset.fold || style.getPropertyValue('--watchlist')) {
    // It is not as the server wrote it.
    void load();
  }
  // Who comes back sees what another tab or browser has changed.
  addEventListener('focus', () => void load(), { once: true });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void load());
}
