import { text } from '../../format/texts.js';
import { DRAWING_TOOLS } from '../../kernel/drawing.js';

/** @import { DrawingTool } from '../../kernel/drawing.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/**
 * Something that can be chosen of a rail or a sheet.
 *
 * @typedef {object} Offer
 * @property {string} name
 * @property {string} icon
 * @property {string} label
 * @property {string} [key] that does the same
 * @property {() => boolean} [on] of what is on or off: which
 * @property {() => boolean} [possible]
 * @property {() => void} act
 */

/** @type {Partial<Record<DrawingTool, string>>} letters that take a tool, together with Alt */
export const TOOL_KEYS = { trend: 'T', horizontal: 'H', rectangle: 'R', fibonacci: 'F', measure: 'M' };

/** @param {DrawingDesk} desk @returns {Offer[]} */
export function toolOffers({ mode }) {
  const pointer = { name: 'cursor', icon: 'chart/draw-cursor', label: text('drawings.cursor'), key: 'Esc', on: () => !mode.tool, act: () => mode.take(undefined) };
  const tools = DRAWING_TOOLS.map((tool) => ({
    name: tool,
    icon: `chart/draw-${tool}`,
    label: text(`drawingKinds.${tool}`),
    key: `Alt+${TOOL_KEYS[tool]}`,
    on: () => mode.tool === tool,
    act: () => mode.take(mode.tool === tool ? undefined : tool),
  }));
  return [pointer, ...tools];
}

/** @param {DrawingDesk} desk @returns {Offer[]} */
export function switchOffers({ mode }) {
  const switches = /** @type {const} */ ([
    ['magnet', 'magnet'],
    ['locked', 'lock'],
    ['hidden', 'eye-off'],
  ]);
  return switches.map(([name, icon]) => ({
    name,
    icon,
    label: text(`drawings.${name}`),
    on: () => mode.habits[name],
    act: () => mode.set({ [name]: !mode.habits[name] }),
  }));
}

/** @param {DrawingDesk} desk @returns {Offer[]} */
export function stepOffers(desk) {
  const { store } = desk;
  return [
    { name: 'undo', icon: 'undo', label: text('drawings.undo'), key: 'Ctrl+Z', possible: () => store.canUndo, act: () => store.undo() },
    { name: 'redo', icon: 'redo', label: text('drawings.redo'), key: 'Ctrl+Shift+Z', possible: () => store.canRedo, act: () => store.redo() },
    { name: 'clear', icon: 'trash', label: text('drawings.removeAll'), possible: () => store.all.length > 0, act: () => desk.removeAll() },
  ];
}
