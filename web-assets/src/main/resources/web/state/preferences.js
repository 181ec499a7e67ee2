/**
 * What this browser remembers of its user. Storage may be forbidden or full: a choice then holds for this page only.
 *
 * @template T
 * @param {string} key
 * @param {(kept: unknown) => T} parse makes sense of what was kept, or of null
 * @param {() => Pick<Storage, 'getItem'>} [storage]
 * @returns {T}
 */
export function recall(key, parse, storage = () => localStorage) {
  try {
    return parse(JSON.parse(storage().getItem(key) ?? 'null'));
  } catch {
    // Forbidden storage, or a value of another time: as if nothing had been kept.
    return parse(null);
  }
}

/**
 * @param {string} key
 * @param {unknown} value null forgets it
 * @param {() => Pick<Storage, 'setItem' | 'removeItem'>} [storage]
 * @returns {boolean} whether it was kept
 */
export function remember(key, value, storage = () => localStorage) {
  try {
    if (value === null) {
      storage().removeItem(key);
    } else {
      storage().setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    // Forbidden or full; whoever cares learns it from the answer.
    return false;
  }
}
