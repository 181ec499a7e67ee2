/**
 * A copy with one item at another place.
 *
 * @template T
 * @param {T[]} items
 * @param {number} from
 * @param {number} to is kept within the list
 */
export function moved(items, from, to) {
  const rest = [...items];
  const taken = rest.splice(from, 1);
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, ...taken);
  return rest;
}

/**
 * A copy with the item at that place, or at the end of a list that has become shorter; unchanged if it is there already.
 *
 * @template T
 * @param {T[]} items
 * @param {T} item
 * @param {number} index
 */
export function insertedAt(items, item, index) {
  return items.includes(item) ? [...items] : [...items.slice(0, index), item, ...items.slice(index)];
}

/**
 * @template T
 * @param {T[]} items
 * @param {T} item
 */
export function without(items, item) {
  return items.filter((other) => other !== item);
}

/**
 * Sorted by a figure or a text; what has none comes last whichever way it goes, and equals keep their order.
 *
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number | string | null | undefined} by
 * @param {boolean} descending
 */
export function sortedBy(items, by, descending) {
  const known = items.filter((item) => isKnown(by(item)));
  const unknown = items.filter((item) => !isKnown(by(item)));
  const sign = descending ? -1 : 1;
  return [...known.sort((a, b) => sign * compare(by(a), by(b))), ...unknown];
}

/** @param {unknown} value */
function isKnown(value) {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

/** @param {any} a @param {any} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
