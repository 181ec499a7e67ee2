/** @typedef {readonly (number | null)[]} Values by the place of the bar */

/**
 * @typedef {object} Pencil
 * @property {CanvasRenderingContext2D} context
 * @property {number} from the first place in sight
 * @property {number} to the last one
 * @property {number} barSpacing
 * @property {(index: number) => number} x
 * @property {(value: number) => number} y
 *
 * @typedef {object} Stroke
 * @property {number} width
 * @property {number[]} dash
 * @property {(index: number) => string} colourAt colour at a place; where it changes the line is broken
 */

const SMALLEST_DOT = 1;
const LARGEST_DOT = 2.5;

/** A line through the values; where there is none it is interrupted. @param {Pencil} pencil @param {Values} values @param {Stroke} stroke */
export function drawLine(pencil, values, { width, dash, colourAt }) {
  const { context } = pencil;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(dash);
  for (const { start, end } of runs(pencil, values, colourAt)) {
    context.strokeStyle = colourAt(start);
    context.beginPath();
    // One value alone is a dash as wide as its bar.
    trace(pencil, values, start, end);
    if (start === end) {
      context.lineTo(pencil.x(start) + pencil.barSpacing / 2, pencil.y(Number(values[start])));
    }
    context.stroke();
  }
  context.setLineDash([]);
}

/** @param {Pencil} pencil @param {Values} values @param {string} colour */
export function drawDots(pencil, values, colour) {
  const { context, from, to, barSpacing } = pencil;
  const radius = Math.min(LARGEST_DOT, Math.max(SMALLEST_DOT, barSpacing / 4));
  context.fillStyle = colour;
  for (let index = from; index <= to; index++) {
    const value = values[index];
    if (typeof value === 'number') {
      context.beginPath();
      context.arc(pencil.x(index), pencil.y(value), radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/**
 * Fills what lies between two lines, in another colour where they have crossed.
 *
 * @param {Pencil} pencil
 * @param {Values} upper
 * @param {Values} lower
 * @param {string} above
 * @param {string} below
 */
export function drawFill(pencil, upper, lower, above, below) {
  const area = new Area(pencil.context);
  for (let index = pencil.from; index < pencil.to; index++) {
    const [a, b, c, d] = [upper[index], upper[index + 1], lower[index + 1], lower[index]];
    if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') {
      area.end();
      continue;
    }
    const [before, after] = [a - d, b - c];
    area.begin(before > 0 || (before === 0 && after > 0) ? above : below);
    area.point(pencil.x(index), pencil.y(a), pencil.y(d));
    if (before * after < 0) {
      const share = before / (before - after);
      const meeting = pencil.y(a + (b - a) * share);
      area.point(pencil.x(index) + pencil.barSpacing * share, meeting, meeting);
      area.end();
      area.begin(after > 0 ? above : below);
      area.point(pencil.x(index) + pencil.barSpacing * share, meeting, meeting);
    }
    area.point(pencil.x(index + 1), pencil.y(b), pencil.y(c));
  }
  area.end();
}

/** What lies between two lines in one colour, filled in one piece: pieces side by side would show their seams. */
class Area {
  #context;
  #colour = '';
  /** @type {[x: number, upper: number, lower: number][]} */
  #points = [];

  /** @param {CanvasRenderingContext2D} context */
  constructor(context) {
    this.#context = context;
  }

  /** Goes on if the colour is the same. @param {string} colour */
  begin(colour) {
    if (colour !== this.#colour) {
      this.end();
      this.#colour = colour;
    }
  }

  /** @param {number} x @param {number} upper @param {number} lower */
  point(x, upper, lower) {
    this.#points.push([x, upper, lower]);
  }

  end() {
    const context = this.#context;
    context.fillStyle = this.#colour;
    context.beginPath();
    this.#points.forEach(([x, upper]) => context.lineTo(x, upper));
    this.#points.reverse().forEach(([x, , lower]) => context.lineTo(x, lower));
    context.fill();
    this.#points = [];
  }
}

/**
 * Places that are drawn in one go: neighbours that all have a value, in one colour.
 *
 * @param {Pencil} pencil
 * @param {Values} values
 * @param {(index: number) => string} colourAt
 */
function runs({ from, to }, values, colourAt) {
  /** @type {{start: number, end: number}[]} */
  const found = [];
  for (let index = from; index <= to; index++) {
    if (typeof values[index] !== 'number') {
      continue;
    }
    const last = found.at(-1);
    if (last && last.end === index - 1 && colourAt(index) === colourAt(last.start)) {
      last.end = index;
    } else {
      found.push({ start: index, end: index });
    }
  }
  return found;
}

/** @param {Pencil} pencil @param {Values} values @param {number} start @param {number} end */
function trace({ context, x, y }, values, start, end) {
  context.moveTo(x(start), y(Number(values[start])));
  for (let index = start + 1; index <= end; index++) {
    context.lineTo(x(index), y(Number(values[index])));
  }
}
