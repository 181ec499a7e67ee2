import { handleAt } from '../../chart/drawing-shapes.js';
import { handleAt as handleWithin, isOn } from '../../kernel/drawing-hit.js';
import { handlesOf, withHandle } from '../../kernel/drawing.js';
import { retracement } from '../../kernel/fibonacci.js';

/** @import { Drawing } from '../../kernel/drawing.js' */
/** @import { Point } from '../../kernel/drawing-hit.js' */
/** @import { DrawingProjection } from '../../chart/drawing-projection.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/**
 * Something on the chart that a pointer has hold of.
 *
 * @typedef {object} Grip
 * @property {'grab' | 'move' | 'row' | 'point'} hand how the pointer looks
 * @property {boolean} moves whether it can be dragged now
 * @property {Drawing} [drawing]
 * @property {() => void} choose
 * @property {(from: Point, to: Point) => void} move
 * @property {() => void} drop
 * @property {() => void} cancel
 */

const NEAR = 6;
/** A finger is not a needle. */
const NEAR_TOUCH = 18;

/**
 * What is at a point: a handle of the chosen drawing first, then lines that tell of a price, then drawings from the top.
 *
 * @param {DrawingDesk} desk
 * @param {DrawingProjection} projection
 * @param {Point} at
 * @param {boolean} touch
 * @returns {Grip | undefined}
 */
export function gripAt(desk, projection, at, touch) {
  const reach = touch ? NEAR_TOUCH : NEAR;
  return handleGrip(desk, projection, at, reach + 2) ?? alertGrip(desk, projection, at, reach) ?? lineGrip(desk, projection, at, reach);
}

/** @param {DrawingDesk} desk @param {DrawingProjection} projection @param {Point} at @param {number} reach @returns {Grip | undefined} */
function handleGrip(desk, projection, at, reach) {
  const { store, mode } = desk;
  const drawing = mode.habits.hidden || mode.habits.locked ? undefined : store.find(mode.selected);
  const places = drawing && projection.pointsOf(handlesOf(drawing));
  const shown = places?.map((place) => handleAt(/** @type {Drawing} */ (drawing), place, projection.size));
  const handle = shown ? handleWithin(shown, at, reach) : -1;
  if (!drawing || handle < 0) {
    return undefined;
  }
  return drawingGrip(desk, drawing, 'grab', (from, to) => withHandle(drawing, handle, projection.anchorAt(to, mode.habits.magnet)));
}

/** @param {DrawingDesk} desk @param {DrawingProjection} projection @param {Point} at @param {number} reach @returns {Grip | undefined} */
function lineGrip(desk, projection, at, reach) {
  const drawing = desk.mode.habits.hidden ? undefined : desk.store.all.findLast((one) => touches(one, projection, at, reach));
  if (!drawing) {
    return undefined;
  }
  return drawingGrip(desk, drawing, 'move', (from, to) => ({
    ...drawing,
    anchors: projection.shifted(drawing.anchors, to.x - from.x, to.y - from.y),
  }));
}

/** @param {Drawing} drawing @param {DrawingProjection} projection @param {Point} at @param {number} reach */
function touches({ kind, anchors }, projection, at, reach) {
  const points = projection.pointsOf(anchors);
  const [start, end] = anchors;
  const levels =
    kind === 'fibonacci' && start && end ? retracement(start.price, end.price).map(({ price }) => projection.yOf(price) ?? -1000) : undefined;
  return points !== undefined && isOn(kind, points, at, reach, levels);
}

/** @param {DrawingDesk} desk @param {Drawing} drawing @param {'grab' | 'move'} hand @param {(from: Point, to: Point) => Drawing} moved @returns {Grip} */
function drawingGrip(desk, drawing, hand, moved) {
  const { mode } = desk;
  const { locked } = mode.habits;
  return {
    hand: locked ? 'point' : hand,
    moves: !locked,
    drawing,
    choose: () => mode.select(drawing.id),
    move: (from, to) => mode.move(moved(from, to)),
    drop: () => {
      const { moving } = mode;
      mode.move(undefined);
      if (moving) {
        desk.keep(moving);
      }
    },
    cancel: () => mode.move(undefined),
  };
}

/** @param {DrawingDesk} desk @param {DrawingProjection} projection @param {Point} at @param {number} reach @returns {Grip | undefined} */
function alertGrip({ alerts, mode }, projection, at, reach) {
  const line = alerts.all.findLast(({ price }) => Math.abs((projection.yOf(price) ?? Infinity) - at.y) <= reach);
  const back = line?.price;
  if (!line || back === undefined) {
    return undefined;
  }
  let price = back;
  return {
    hand: 'row',
    moves: true,
    choose: () => mode.select(undefined),
    move: (from, to) => {
      price = projection.priceAt(to.y);
      alerts.preview(line.id, price);
    },
    drop: () => (price === back ? alerts.endPreview() : alerts.move(line.id, price)),
    cancel: () => alerts.endPreview(),
  };
}
