import { DRAWING_TOOLS } from '../../kernel/drawing.js';
import { TOOL_KEYS } from './drawing-offer.js';

/** @import { DrawingDesk } from './drawing-desk.js' */

/** The keys of drawings, anywhere on the view but where somebody types. @param {DrawingDesk} desk @returns {() => void} */
export function drawingKeys(desk) {
  const { root } = desk.context;
  const abort = new AbortController();
  const hear = (/** @type {KeyboardEvent} */ event) => {
    if (isFree(event.target, root) && act(event, desk)) {
      // The same key must not lead back to the markets as well.
      event.preventDefault();
      event.stopPropagation();
    }
  };
  document.addEventListener('keydown', hear, { capture: true, signal: abort.signal });
  return () => abort.abort();
}

/** @param {KeyboardEvent} event @param {DrawingDesk} desk @returns {boolean} whether the key means something */
function act(event, desk) {
  if (event.altKey) {
    return takeTool(event, desk);
  }
  if (event.ctrlKey || event.metaKey) {
    return step(event, desk);
  }
  switch (event.key) {
    case 'Escape':
      return desk.mode.cancel();
    case 'Delete':
    case 'Backspace':
      if (desk.mode.selected) {
        desk.removeSelected();
        return true;
      }
      return false;
    default:
      return false;
  }
}

/** @param {KeyboardEvent} event @param {DrawingDesk} desk */
function step({ code, shiftKey }, { store }) {
  if (code === 'KeyY' || (code === 'KeyZ' && shiftKey)) {
    store.redo();
    return true;
  }
  if (code === 'KeyZ') {
    store.undo();
    return true;
  }
  return false;
}

/** With Alt the key itself may write another sign; its place on the keyboard stays. @param {KeyboardEvent} event @param {DrawingDesk} desk */
function takeTool({ code, ctrlKey, metaKey }, { mode }) {
  const tool = ctrlKey || metaKey ? undefined : DRAWING_TOOLS.find((one) => code === `Key${TOOL_KEYS[one]}`);
  if (tool) {
    mode.take(tool);
  }
  return tool !== undefined;
}

/** @param {EventTarget | null} target @param {HTMLElement} root */
function isFree(target, root) {
  const element = /** @type {Element} */ (target);
  const here = element === document.body || root.contains(element);
  return here && !element.closest('input, select, textarea, [popover]') && !root.querySelector(':popover-open');
}
