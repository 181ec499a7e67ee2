/**
 * @typedef {object} Rect
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 *
 * @typedef {{index: number, area: number}} Piece
 */

/**
 * Cuts a box into one rectangle for each weight, its area in proportion to the weight and its shape near a square
 * (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000).
 *
 * @param {number[]} weights above zero
 * @param {Rect} box
 * @returns {Rect[]} in the order of the weights
 * @throws {RangeError} for a weight that is not above zero
 */
export function squarify(weights, box) {
  let rest = pieces(weights, box.width * box.height);
  let free = box;
  /** @type {Rect[]} */
  const placed = new Array(weights.length);
  while (rest.length > 0) {
    const row = firstRow(rest, Math.min(free.width, free.height));
    free = place(row, free, placed);
    rest = rest.slice(row.length);
  }
  return placed;
}

/** The largest first. @param {number[]} weights @param {number} area @returns {Piece[]} */
function pieces(weights, area) {
  const wrong = weights.find((weight) => !(weight > 0 && Number.isFinite(weight)));
  if (wrong !== undefined) {
    throw new RangeError(`a weight must be above zero, got ${wrong}`);
  }
  const total = sum(weights);
  return weights.map((weight, index) => ({ index, area: (weight / total) * area })).sort((a, b) => b.area - a.area);
}

/** As many pieces as make the row's least square one no worse. @param {Piece[]} rest @param {number} side */
function firstRow(rest, side) {
  let count = 1;
  while (count < rest.length && worst(rest.slice(0, count + 1), side) <= worst(rest.slice(0, count), side)) {
    count++;
  }
  return rest.slice(0, count);
}

/** The ratio of the sides of the row's least square piece. @param {Piece[]} row @param {number} side */
function worst(row, side) {
  const areas = row.map(({ area }) => area);
  const total = sum(areas);
  const largest = Math.max(...areas);
  const least = Math.min(...areas);
  return Math.max((side * side * largest) / (total * total), (total * total) / (side * side * least));
}

/**
 * Puts a row along the shorter side and gives what remains.
 *
 * @param {Piece[]} row
 * @param {Rect} free
 * @param {Rect[]} placed filled
 * @returns {Rect}
 */
function place(row, free, placed) {
  const { x, y, width, height } = free;
  const upright = width >= height;
  const thickness = sum(row.map(({ area }) => area)) / (upright ? height : width);
  let offset = 0;
  for (const { index, area } of row) {
    const length = area / thickness;
    placed[index] = upright
      ? { x, y: y + offset, width: thickness, height: length }
      : { x: x + offset, y, width: length, height: thickness };
    offset += length;
  }
  return upright
    ? { x: x + thickness, y, width: Math.max(0, width - thickness), height }
    : { x, y: y + thickness, width, height: Math.max(0, height - thickness) };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
