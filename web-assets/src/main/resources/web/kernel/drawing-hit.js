import { FIBONACCI_RATIOS } from './fibonacci.js';

/** @import { DrawingTool } from './drawing.js' */

/** @typedef {{x: number, y: number}} Point in pixels */

/**
 * Whether a point is on a drawing's lines.
 *
 * @param {DrawingTool} kind
 * @param {readonly Point[]} anchors where its anchors are on the screen
 * @param {Point} at
 * @param {number} reach how far from a line still counts
 * @param {readonly number[]} [levels] heights of a retracement's lines; in proportion without it
 */
export function isOn(kind, anchors, at, reach, levels) {
  const [from, to] = anchors;
  if (!from) {
    return false;
  }
  if (kind === 'horizontal') {
    return Math.abs(at.y - from.y) <= reach;
  }
  return to !== undefined && sidesOf(kind, from, to, levels).some(([a, b]) => distance(at, a, b) <= reach);
}

/** The first handle within reach; −1 if there is none. @param {readonly Point[]} handles @param {Point} at @param {number} reach */
export function handleAt(handles, at, reach) {
  return handles.findIndex(({ x, y }) => Math.hypot(at.x - x, at.y - y) <= reach);
}

/** How far a point is from a line that ends. @param {Point} at @param {Point} from @param {Point} to */
export function distance(at, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
}

/** @param {DrawingTool} kind @param {Point} from @param {Point} to @param {readonly number[] | undefined} levels @returns {[Point, Point][]} */
function sidesOf(kind, from, to, levels) {
  switch (kind) {
    case 'rectangle': {
      const [third, fourth] = [{ x: to.x, y: from.y }, { x: from.x, y: to.y }];
      return [[from, third], [third, to], [to, fourth], [fourth, from]];
    }
    case 'fibonacci': {
      const heights = levels ?? FIBONACCI_RATIOS.map((ratio) => to.y + (from.y - to.y) * ratio);
      return [[from, to], ...heights.map((y) => /** @type {[Point, Point]} */ ([{ x: from.x, y }, { x: to.x, y }]))];
    }
    default:
      return [[from, to]];
  }
}
