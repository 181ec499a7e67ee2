import { anchorCount, handlesOf } from '../kernel/drawing.js';
import { retracement } from '../kernel/fibonacci.js';
import { measure } from '../kernel/measure.js';
import { measureTexts, ratioText } from '../format/drawing-texts.js';

/** @import { Anchor, DrawingColour, DrawingTool } from '../kernel/drawing.js' */
/** @import { Point } from '../kernel/drawing-hit.js' */
/** @import { Colours } from './chart-theme.js' */
/** @import { DrawingPen } from './drawing-pen.js' */
/** @import { DrawingProjection } from './drawing-projection.js' */

/**
 * What is to be drawn.
 *
 * @typedef {object} Shape
 * @property {DrawingTool} kind
 * @property {readonly Anchor[]} anchors
 * @property {string} colour as the canvas takes it
 * @property {number} width
 * @property {boolean} chosen whether it shows its handles
 */

/** @typedef {{shape: Shape, points: Point[], pen: DrawingPen, projection: DrawingProjection, colours: Colours}} Job */

/** Which colour of the theme a drawing's is. @param {Colours} colours @param {DrawingColour} name @returns {string} */
export function colourOf(colours, name) {
  const [amber, violet, cyan, pink] = colours.comparisons;
  const { accent: blue, up: teal, down: red, text: grey } = colours;
  return { blue, teal, red, amber, violet, cyan, pink, grey }[name] ?? blue;
}

/** @param {DrawingPen} pen @param {DrawingProjection} projection @param {Colours} colours @param {Shape} shape */
export function drawShape(pen, projection, colours, shape) {
  const points = projection.pointsOf(shape.anchors);
  if (!points || points.length < anchorCount(shape.kind)) {
    return;
  }
  WAYS[shape.kind]({ shape, points, pen, projection, colours });
  if (shape.chosen) {
    const handles = projection.pointsOf(handlesOf(shape)) ?? [];
    handles.forEach((at) => pen.handle(handleAt(shape, at, pen), shape.colour, colours.surface));
  }
}

/** A level line is taken hold of where it is seen. @param {Pick<Shape, 'kind'>} shape @param {Point} at @param {{width: number}} pane */
export function handleAt({ kind }, at, { width }) {
  return kind === 'horizontal' ? { x: width / 2, y: at.y } : at;
}

/** @type {Record<DrawingTool, (job: Job) => void>} */
const WAYS = { trend, horizontal, rectangle, fibonacci, measure: ruler };

/** @param {Job} job */
function trend({ shape, points: [from, to], pen }) {
  pen.line(/** @type {Point} */ (from), /** @type {Point} */ (to), shape.colour, shape.width);
}

/** @param {Job} job */
function horizontal({ shape, points: [at], pen }) {
  const y = Number(at?.y);
  pen.line({ x: 0, y }, { x: pen.width, y }, shape.colour, shape.width);
}

/** @param {Job} job */
function rectangle({ shape, points, pen }) {
  const [from, to] = /** @type {[Point, Point]} */ (points);
  pen.area(from, to, shape.colour, 0.12);
  const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  corners.forEach((corner, index) => pen.line(corner, /** @type {Point} */ (corners[(index + 1) % 4]), shape.colour, shape.width));
}

/** @param {Job} job */
function fibonacci({ shape, points, pen, projection, colours }) {
  const [from, to] = /** @type {[Point, Point]} */ (points);
  const [start, end] = /** @type {[Anchor, Anchor]} */ (shape.anchors);
  pen.line(from, to, shape.colour, 1, [4, 4]);
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const levels = retracement(start.price, end.price).map((level) => ({ ...level, y: projection.yOf(level.price) }));
  const names = levels.map(({ ratio, price }) => ratioText(ratio, price, projection.asset));
  // At the right, as long as they end before the axis.
  const fits = right + 8 + Math.max(...names.map((name) => pen.widthOf(name))) < pen.width;
  levels.forEach(({ y }, index) => {
    if (y !== undefined) {
      const next = levels[index + 1]?.y;
      if (next !== undefined) {
        pen.area({ x: left, y }, { x: right, y: next }, shape.colour, index % 2 === 0 ? 0.1 : 0.05);
      }
      pen.line({ x: left, y }, { x: right, y }, shape.colour, shape.width);
    }
  });
  // Last, so that no line runs through a name.
  levels.forEach(({ y }, index) => {
    if (y !== undefined) {
      pen.words(String(names[index]), { x: fits ? right + 6 : left - 6, y }, colours.strongText, fits ? 'left' : 'right', colours.surface);
    }
  });
}

/** @param {Job} job */
function ruler({ shape, points, pen, projection, colours }) {
  const [from, to] = /** @type {[Point, Point]} */ (points);
  const [start, end] = /** @type {[Anchor, Anchor]} */ (shape.anchors);
  const colour = end.price < start.price ? colours.down : colours.accent;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  pen.area(from, to, colour, 0.16);
  arrow(pen, { x: middle.x, y: from.y }, { x: middle.x, y: to.y }, colour);
  arrow(pen, { x: from.x, y: middle.y }, { x: to.x, y: middle.y }, colour);
  const lines = measureTexts(measure(projection.bars, projection.interval, start, end), projection.asset);
  pen.label(lines, { x: middle.x, y: to.y < from.y ? to.y - 48 : to.y + 8 }, { ground: colour, colour: colours.surface });
}

/** @param {DrawingPen} pen @param {Point} from @param {Point} to @param {string} colour */
function arrow(pen, from, to, colour) {
  pen.line(from, to, colour, 1);
  const back = { x: Math.sign(from.x - to.x) * 5, y: Math.sign(from.y - to.y) * 5 };
  if (back.x !== 0 || back.y !== 0) {
    for (const side of [-1, 1]) {
      pen.line(to, { x: to.x + back.x + side * back.y, y: to.y + back.y + side * back.x }, colour, 1);
    }
  }
}
