/**
 * What somebody draws over prices. Each point is a time and a price and nothing of the screen: it holds for every interval,
 * scale and zone.
 *
 * @typedef {'trend' | 'horizontal' | 'rectangle' | 'fibonacci'} DrawingKind
 * @typedef {DrawingKind | 'measure'} DrawingTool measuring leaves nothing behind
 * @typedef {'blue' | 'teal' | 'red' | 'amber' | 'violet' | 'cyan' | 'pink' | 'grey'} DrawingColour a theme says which blue
 *
 * @typedef {object} Anchor
 * @property {number} time epoch seconds
 * @property {number} price
 *
 * @typedef {object} DrawingStyle
 * @property {DrawingColour} colour
 * @property {number} width of its lines: 1 to 4
 *
 * @typedef {object} DrawingParts
 * @property {string} id
 * @property {DrawingKind} kind
 * @property {readonly Anchor[]} anchors one for a horizontal line, else two
 *
 * @typedef {Readonly<DrawingParts & DrawingStyle>} Drawing
 */

/** @type {readonly DrawingKind[]} */
export const DRAWING_KINDS = ['trend', 'horizontal', 'rectangle', 'fibonacci'];

/** @type {readonly DrawingTool[]} */
export const DRAWING_TOOLS = [...DRAWING_KINDS, 'measure'];

/** @type {readonly DrawingColour[]} */
export const DRAWING_COLOURS = ['blue', 'teal', 'red', 'amber', 'violet', 'cyan', 'pink', 'grey'];

export const DRAWING_WIDTHS = [1, 2, 3, 4];

/** @type {DrawingStyle} */
export const USUAL_STYLE = { colour: 'blue', width: 2 };

/** How many points make one. @param {DrawingTool} tool */
export function anchorCount(tool) {
  return tool === 'horizontal' ? 1 : 2;
}

/**
 * The points at which it can be taken hold of: its anchors, and of a rectangle the other two corners as well.
 *
 * @param {Pick<Drawing, 'anchors'> & {kind: DrawingTool}} drawing
 * @returns {readonly Anchor[]}
 */
export function handlesOf({ kind, anchors }) {
  const [from, to] = anchors;
  if (kind !== 'rectangle' || !from || !to) {
    return anchors;
  }
  return [from, to, { time: from.time, price: to.price }, { time: to.time, price: from.price }];
}

/**
 * The drawing with one of its handles at another place.
 *
 * @param {Drawing} drawing
 * @param {number} handle its place in {@link handlesOf}
 * @param {Anchor} at
 * @returns {Drawing}
 */
export function withHandle(drawing, handle, at) {
  const [from, to] = drawing.anchors;
  if (handle < drawing.anchors.length || !from || !to) {
    return { ...drawing, anchors: drawing.anchors.map((anchor, index) => (index === handle ? at : anchor)) };
  }
  const anchors =
    handle === 2
      ? [{ ...from, time: at.time }, { ...to, price: at.price }]
      : [{ ...from, price: at.price }, { ...to, time: at.time }];
  return { ...drawing, anchors };
}
