const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Escape'];

/** Whether a key means something to a list below a field. @param {KeyboardEvent} event */
export function isFieldKey({ key, isComposing }) {
  return !isComposing && KEYS.includes(key);
}
