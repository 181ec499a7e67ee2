import { DRAWING_COLOURS, DRAWING_KINDS, DRAWING_WIDTHS, anchorCount } from './drawing.js';
import { FieldError } from './field-error.js';

/** @import { Anchor, Drawing } from './drawing.js' */

/** What a file of drawings says it is; see docs/drawings.md. */
export const DRAWING_FORMAT = 'financial-dashboard/drawings';
export const DRAWING_VERSION = 1;

/** More than anybody can tell apart on one chart. */
export const MOST_DRAWINGS = 500;

/** The times that a calendar of four-digit years can name. */
const EARLIEST = -62_135_596_800;
const LATEST = 253_402_300_799;
const LONGEST_ID = 64;

/** @param {string} symbol @param {readonly Drawing[]} drawings @returns {string} JSON */
export function writeDrawings(symbol, drawings) {
  return JSON.stringify({ format: DRAWING_FORMAT, version: DRAWING_VERSION, symbol, drawings }, null, 2);
}

/**
 * @param {string} json
 * @param {string} symbol of the asset that they must be of
 * @returns {Drawing[]}
 * @throws {FieldError} naming the first field that breaks a rule
 */
export function readDrawings(json, symbol) {
  const file = record(parse(json), 'file');
  only(file.format, 'format', [DRAWING_FORMAT]);
  only(file.version, 'version', [DRAWING_VERSION]);
  only(file.symbol, 'symbol', [symbol]);
  const drawings = list(file.drawings, 'drawings');
  if (drawings.length > MOST_DRAWINGS) {
    throw new FieldError('drawings', drawings.length, 'atMost', { count: MOST_DRAWINGS });
  }
  const read = drawings.map((drawing, index) => readDrawing(drawing, `drawings[${index}]`));
  read.forEach(({ id }, index) => {
    if (read.findIndex((other) => other.id === id) !== index) {
      throw new FieldError(`drawings[${index}].id`, id, 'unique');
    }
  });
  return read;
}

/** @param {unknown} value @param {string} field where it stands @returns {Drawing} @throws {FieldError} naming the first field that breaks a rule */
export function readDrawing(value, field) {
  const { id, kind, anchors, colour, width } = record(value, field);
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) {
    throw new FieldError(`${field}.id`, id, 'id', { count: LONGEST_ID });
  }
  const known = only(kind, `${field}.kind`, DRAWING_KINDS);
  const points = list(anchors, `${field}.anchors`);
  if (points.length !== anchorCount(known)) {
    throw new FieldError(`${field}.anchors`, points.length, 'anchors', { count: anchorCount(known) });
  }
  return Object.freeze({
    id,
    kind: known,
    anchors: points.map((point, index) => readAnchor(point, `${field}.anchors[${index}]`)),
    colour: only(colour, `${field}.colour`, DRAWING_COLOURS),
    width: only(width, `${field}.width`, DRAWING_WIDTHS),
  });
}

/** @param {unknown} value @param {string} field @returns {Anchor} */
function readAnchor(value, field) {
  const { time, price } = record(value, field);
  if (!isNumber(time) || time < EARLIEST || time > LATEST) {
    throw new FieldError(`${field}.time`, time, 'time');
  }
  if (!isNumber(price)) {
    throw new FieldError(`${field}.price`, price, 'number');
  }
  return Object.freeze({ time, price });
}

/** @param {string} json @returns {unknown} */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch (problem) {
    if (problem instanceof SyntaxError) {
      throw new FieldError('file', json, 'json');
    }
    throw problem;
  }
}

/** @param {unknown} value @param {string} field @returns {Record<string, unknown>} */
function record(value, field) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FieldError(field, value, 'object');
  }
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {unknown} value @param {string} field @returns {unknown[]} */
function list(value, field) {
  if (!Array.isArray(value)) {
    throw new FieldError(field, value, 'list');
  }
  return value;
}

/** @template T @param {unknown} value @param {string} field @param {readonly T[]} allowed @returns {T} */
function only(value, field, allowed) {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new FieldError(field, value, 'oneOf', { allowed: allowed.join(', ') });
  }
  return found;
}

/** @param {unknown} value @returns {value is number} */
function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}
