/** @import { Rect } from './treemap.js' */

/** @typedef {'left' | 'right' | 'up' | 'down'} Way */

/** How much more a step aside counts than one ahead. */
const ASIDE = 3;

/**
 * The rectangle that lies next to one on the screen, for the arrow keys.
 *
 * @param {Rect[]} rects
 * @param {number} from
 * @param {Way} way
 * @returns {number} an index, or -1 where there is none on that side
 */
export function neighbour(rects, from, way) {
  const here = rects[from];
  let best = -1;
  let least = Infinity;
  rects.forEach((there, index) => {
    const distance = here && index !== from ? distanceOf(here, there, way) : Infinity;
    if (distance < least) {
      best = index;
      least = distance;
    }
  });
  return best;
}

/** @param {Rect} here @param {Rect} there @param {Way} way */
function distanceOf(here, there, way) {
  const level = way === 'left' || way === 'right';
  const back = way === 'left' || way === 'up';
  const [from, to] = level ? [span(here.x, here.width), span(there.x, there.width)] : [span(here.y, here.height), span(there.y, there.height)];
  const ahead = back ? from.middle - to.middle : to.middle - from.middle;
  const gap = back ? from.start - to.end : to.start - from.end;
  // A pixel of overlap is a rounded edge, more is another row.
  if (ahead <= 0 || gap < -1) {
    return Infinity;
  }
  const aside = level ? middle(there.y, there.height) - middle(here.y, here.height) : middle(there.x, there.width) - middle(here.x, here.width);
  return Math.max(0, gap) + ASIDE * Math.abs(aside);
}

/** @param {number} start @param {number} length */
function span(start, length) {
  return { start, end: start + length, middle: middle(start, length) };
}

/** @param {number} start @param {number} length */
function middle(start, length) {
  return start + length / 2;
}
