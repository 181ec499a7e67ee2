/**
 * @typedef {object} KeyRow
 * @property {string[]} keys each does it; held together where a plus joins them
 * @property {string} does a key of the texts
 *
 * @typedef {object} KeyGroup
 * @property {string} title a key of the texts
 * @property {string} [place] the page that has them; all where there is none
 * @property {KeyRow[]} rows
 */

/** What the keyboard does, by where it does it. @type {KeyGroup[]} */
const KEYS = [
  {
    title: 'keys.chart',
    place: 'chart',
    rows: [
      { keys: ['←', '→'], does: 'keys.otherBar' },
      { keys: ['Home', 'End'], does: 'keys.chartEnds' },
      { keys: ['+', '−'], does: 'keys.zoom' },
      { keys: ['1 … 9', 'I'], does: 'keys.interval' },
      { keys: ['F'], does: 'keys.fullScreen' },
      { keys: ['Esc'], does: 'keys.back' },
    ],
  },
  {
    title: 'keys.drawings',
    place: 'chart',
    rows: [
      { keys: ['Alt+T'], does: 'keys.trend' },
      { keys: ['Alt+H'], does: 'keys.horizontal' },
      { keys: ['Alt+R'], does: 'keys.rectangle' },
      { keys: ['Alt+F'], does: 'keys.fibonacci' },
      { keys: ['Alt+M'], does: 'keys.measure' },
      { keys: ['Ctrl+Z'], does: 'keys.undoDrawing' },
      { keys: ['Ctrl+Y'], does: 'keys.redoDrawing' },
      { keys: ['Delete'], does: 'keys.removeDrawing' },
    ],
  },
  { title: 'keys.layouts', place: 'chart', rows: [{ keys: ['F6', 'Shift+F6'], does: 'keys.otherChart' }] },
  {
    title: 'keys.watchlist',
    place: 'markets',
    rows: [
      { keys: ['↑', '↓'], does: 'keys.otherRow' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'keys.moveRow' },
      { keys: ['Shift+F10'], does: 'keys.rowMenu' },
      { keys: ['Delete'], does: 'keys.removeRow' },
    ],
  },
  {
    title: 'keys.cards',
    place: 'markets',
    rows: [
      { keys: ['Space'], does: 'keys.showInCard' },
      { keys: ['Enter'], does: 'keys.openChart' },
    ],
  },
  {
    title: 'keys.map',
    place: 'markets',
    rows: [
      { keys: ['←', '→', '↑', '↓'], does: 'keys.neighbour' },
      { keys: ['Home', 'End'], does: 'keys.ends' },
      { keys: ['Enter'], does: 'keys.openChart' },
    ],
  },
  {
    title: 'keys.everywhere',
    rows: [
      { keys: ['/', 'Ctrl+K'], does: 'keys.search' },
      { keys: ['?'], does: 'keys.help' },
      { keys: ['Alt+U'], does: 'keys.undo' },
      { keys: ['Esc'], does: 'keys.escape' },
    ],
  },
];

/** Keys that have a name, which is another one in each language. */
const NAMED = ['Ctrl', 'Shift', 'Enter', 'Space', 'Delete', 'Esc', 'Home', 'End'];

/** What holds on a page, its own before what holds everywhere. @param {string | undefined} page */
export function keysOf(page) {
  return KEYS.filter(({ place }) => place === undefined || place === page);
}

/**
 * The caps that are pressed together. A plus alone is a cap itself.
 *
 * @param {string} keys for example `Ctrl+K`
 * @returns {{cap: string, named: boolean}[]}
 */
export function capsOf(keys) {
  const caps = keys === '+' ? [keys] : keys.split('+');
  return caps.map((cap) => ({ cap, named: NAMED.includes(cap) }));
}
