import { faded } from './chart-theme.js';

/** @import { IndicatorDefinition } from '../kernel/indicator-definitions.js' */
/** @import { Colours } from './chart-theme.js' */

/**
 * How one line of an indicator looks.
 *
 * @typedef {object} LineLook
 * @property {(colours: Colours, own: string) => string} colour `own` is the one that tells this indicator from others
 * @property {1 | 2} width
 * @property {boolean} [dashed]
 *
 * @typedef {object} FillLook what is filled between two lines
 * @property {string} upper name of an output
 * @property {string} lower
 * @property {(colours: Colours, own: string) => string} above where the first one is above
 * @property {(colours: Colours, own: string) => string} below
 */

const FILL = 0.08;
const CLOUD = 0.14;

/** @type {LineLook} */
const OWN = { colour: (_, own) => own, width: 2 };
/** @type {LineLook} */
const EDGE = { colour: (_, own) => own, width: 1 };
/** @type {LineLook} */
const MIDDLE = { colour: (_, own) => own, width: 1, dashed: true };
/** Follows another line: the contrast to it matters, not whose it is. @type {LineLook} */
const SIGNAL = { colour: ({ warn }) => warn, width: 1 };
/** @type {LineLook} */
const RISE = { colour: ({ up }) => up, width: 1 };
/** @type {LineLook} */
const FALL = { colour: ({ down }) => down, width: 1 };

/** @type {Record<string, LineLook>} by indicator and output, else by output alone */
const LOOKS = {
  upper: EDGE,
  lower: EDGE,
  middle: MIDDLE,
  signal: SIGNAL,
  d: SIGNAL,
  plus_di: RISE,
  minus_di: FALL,
  up: RISE,
  down: FALL,
  conversion: EDGE,
  base: SIGNAL,
  leading_a: RISE,
  leading_b: FALL,
  lagging: MIDDLE,
};

/** @param {string} output @returns {LineLook} */
export function lineLook(output) {
  return LOOKS[output] ?? OWN;
}

/** What lies between the lines of a band or a cloud. @param {IndicatorDefinition} definition @returns {FillLook | undefined} */
export function fillLook({ outputs }) {
  const names = outputs.filter(({ drawing }) => drawing === 'line').map(({ name }) => name);
  if (names.includes('upper') && names.includes('lower')) {
    const band = (/** @type {Colours} */ _, /** @type {string} */ own) => faded(own, FILL);
    return { upper: 'upper', lower: 'lower', above: band, below: band };
  }
  if (names.includes('leading_a')) {
    return { upper: 'leading_a', lower: 'leading_b', above: ({ up }) => faded(up, CLOUD), below: ({ down }) => faded(down, CLOUD) };
  }
  return undefined;
}

/**
 * Whether a stop lies below the prices, so that it belongs to a rise. Of those that change sides the line is drawn in the
 * colour of the side, and not from one side to the other.
 *
 * @param {IndicatorDefinition} definition
 * @param {string} output
 */
export function changesSides({ id }, output) {
  return id === 'supertrend' && output === 'supertrend';
}

/**
 * The colour of a column: two for above and below nothing, each strong while it grows and faint while it shrinks.
 *
 * @param {Colours} colours
 * @param {number} value
 * @param {number | null | undefined} before
 */
export function columnColour({ up, down }, value, before) {
  const grows = before === null || before === undefined || Math.abs(value) >= Math.abs(before);
  return faded(value >= 0 ? up : down, grows ? 0.9 : 0.45);
}

/** The colour of a column's figure, which has to be read at any strength. @param {Colours} colours @param {number | null | undefined} value */
export function columnText({ up, down }, value) {
  return (value ?? 0) >= 0 ? up : down;
}
