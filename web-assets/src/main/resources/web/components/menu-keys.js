/**
 * The item of a menu that a key leads to, as the WAI-ARIA pattern has it: the next ones by arrows and round the ends, the
 * first and the last, or the next that begins with a letter.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} items
 * @returns {HTMLElement | undefined} nothing for other keys
 */
export function itemFor({ key, ctrlKey, metaKey, altKey }, items) {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(Math.max(at, 0) - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return key.length === 1 && !ctrlKey && !metaKey && !altKey ? startingWith(key, items, at) : undefined;
  }
}

/** @param {string} letter @param {HTMLElement[]} items @param {number} at from where on it is looked for */
function startingWith(letter, items, at) {
  const begins = (/** @type {HTMLElement} */ item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}
