/**
 * Leads keys to the active chart. Each chart hears the keys within its own part of the page; one that is pressed outside
 * of all charts is meant for the active one.
 *
 * @param {HTMLElement} view the part of the page with all charts
 * @param {() => HTMLElement} target the active chart's canvas
 * @returns {() => void} ends it
 */
export function leadKeys(view, target) {
  const hear = (/** @type {KeyboardEvent} */ event) => {
    if (isStray(event, view)) {
      event.stopImmediatePropagation();
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const again = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true });
      if (!target().dispatchEvent(again)) {
        event.preventDefault();
      }
    }
  };
  addEventListener('keydown', hear, { capture: true });
  return () => removeEventListener('keydown', hear, { capture: true });
}

/** The arrows, Tab and the space bar have a meaning of their own wherever the focus is. @param {KeyboardEvent} event @param {HTMLElement} view */
function isStray({ key, target }, view) {
  const element = /** @type {Element} */ (target);
  if (element === document.body) {
    return key !== 'Tab';
  }
  const beside = view.contains(element) && !element.closest('[data-chart-cell], input, select, textarea, [popover]');
  return beside && (key === 'Escape' || /^\S$/.test(key));
}
