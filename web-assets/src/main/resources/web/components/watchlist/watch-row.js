import { el, icon } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';

/** @import { Asset } from '../../kernel/types.js' */

/** A row of the watchlist as the server's template writes it, without figures yet. @param {Asset} asset */
export function watchRow({ symbol, name, href }) {
  const actions = { type: 'button', class: 'icon-button', 'data-row-menu': symbol, 'aria-haspopup': 'menu', 'aria-label': text('watchlists.actions', { symbol }) };
  return el(
    'tr',
    { class: 'asset-row watch-row', 'data-row': symbol },
    el(
      'th',
      { scope: 'row' },
      el('span', { class: 'grip', 'data-grip': '', 'aria-hidden': 'true' }, icon('grip')),
      el('a', { href, draggable: 'false', title: name }, symbol),
      el('span', { class: 'watch-name muted', dir: 'auto' }, name),
    ),
    el('td', { class: 'cell-price' }, el('span', { class: 'price', 'data-field': 'price' }, '–', el('span', { class: 'price-tail' }))),
    el('td', { class: 'cell-change' }, el('span', { class: 'change none', 'data-field': 'change' }, '–')),
    el('td', { class: 'cell-action' }, el('button', actions, icon('more'))),
  );
}

/**
 * Puts rows into an order, touching only those out of place, so that a running flash stays. The focus stays too; from a
 * row that goes it passes to the one below.
 *
 * @param {HTMLElement} body
 * @param {HTMLElement[]} rows all that it shall hold
 */
export function arrange(body, rows) {
  const focused = document.activeElement;
  const heir = heirOf(body, rows);
  [...body.children].forEach((row) => rows.includes(/** @type {HTMLElement} */ (row)) || row.remove());
  rows.forEach((row, index) => {
    if (body.children[index] !== row) {
      body.insertBefore(row, body.children[index] ?? null);
    }
  });
  // A row that moves in the document lets go of the focus.
  const next = heir ?? (focused instanceof HTMLElement && body.contains(focused) ? focused : undefined);
  if (next && next !== document.activeElement) {
    next.focus({ preventScroll: true });
  }
}

/** Who gets the focus of a row that is about to go. @param {HTMLElement} body @param {HTMLElement[]} rows @returns {HTMLElement | undefined} */
function heirOf(body, rows) {
  const before = /** @type {HTMLElement[]} */ ([...body.children]);
  const at = before.findIndex((row) => !rows.includes(row) && row.contains(document.activeElement));
  const heir = at < 0 ? undefined : (before.slice(at).find((row) => rows.includes(row)) ?? rows.at(-1));
  return heir?.querySelector('a') ?? undefined;
}
