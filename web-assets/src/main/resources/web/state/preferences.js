/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} Shelf where a browser keeps what it is told */

/**
 * What this browser remembers of its user. Storage may be forbidden or full: a choice then holds for this page only.
 *
 * @template T
 * @param {string} key
 * @param {(kept: unknown) => T} parse makes sense of what was kept, or of null
 * @param {() => Pick<Shelf, 'getItem'>} [shelf] asking for it may be forbidden too
 * @returns {T}
 */
export function recall(key, parse, shelf = () => localStorage) {
  return parse(keptIn(shelf, key));
}

/**
 * @param {string} key
 * @param {unknown} value null forgets it
 * @param {() => Pick<Shelf, 'setItem' | 'removeItem'>} [shelf]
 * @returns {boolean} whether it was kept
 */
export function remember(key, value, shelf = () => localStorage) {
  try {
    if (value === null) {
      shelf().removeItem(key);
    } else {
      shelf().setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    // Forbidden or full; whoever cares learns it from the answer.
    return false;
  }
}

/** @param {() => Pick<Shelf, 'getItem'>} shelf @param {string} key @returns {unknown} */
function keptIn(shelf, key) {
  try {
    return JSON.parse(shelf().getItem(key) ?? 'null');
  } catch {
    // Forbidden storage, or a value of another time: as if nothing had been kept.
    return null;
  }
}
