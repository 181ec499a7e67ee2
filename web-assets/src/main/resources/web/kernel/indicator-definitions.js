/** @import { IndicatorSpec } from './indicators.js' */

/**
 * What the server says of an indicator, see docs/api.md.
 *
 * @typedef {object} NumberParameter
 * @property {string} name
 * @property {'whole' | 'decimal'} type
 * @property {number} default
 * @property {number} min
 * @property {number} max
 *
 * @typedef {object} ChoiceParameter
 * @property {string} name
 * @property {'choice'} type
 * @property {string} default
 * @property {readonly string[]} allowed
 *
 * @typedef {NumberParameter | ChoiceParameter} IndicatorParameter
 *
 * @typedef {object} IndicatorOutput
 * @property {string} name
 * @property {'price' | 'volume' | 'percent' | 'number'} unit
 * @property {'line' | 'histogram' | 'dots' | 'bar' | 'none'} drawing
 * @property {{parameter: string, sign: number}} [displacement] by how many bars it is drawn later, or with a minus earlier
 *
 * @typedef {object} IndicatorDefinition
 * @property {string} id
 * @property {string} name
 * @property {string} title
 * @property {'price' | 'own'} pane
 * @property {string[]} needs
 * @property {IndicatorParameter[]} parameters
 * @property {IndicatorOutput[]} outputs
 * @property {number[]} levels
 */

/** Periods that people look at, the usual one of an indicator aside. */
const WELL_KNOWN = [20, 50, 100, 200];

/** What an indicator tells of, which is how people look for it. */
export const INDICATOR_GROUPS = /** @type {const} */ (['trend', 'momentum', 'volatility', 'volume']);

/** @type {Record<string, typeof INDICATOR_GROUPS[number]>} those not named here tell of the trend */
const GROUP_OF = {
  rsi: 'momentum',
  stoch: 'momentum',
  'stoch-rsi': 'momentum',
  macd: 'momentum',
  roc: 'momentum',
  cci: 'momentum',
  willr: 'momentum',
  bb: 'volatility',
  keltner: 'volatility',
  donchian: 'volatility',
  atr: 'volatility',
  stdev: 'volatility',
  vwap: 'volume',
  vwma: 'volume',
  mfi: 'volume',
  cmf: 'volume',
  obv: 'volume',
};

/** @param {IndicatorDefinition} definition */
export function groupOf({ id }) {
  return GROUP_OF[id] ?? 'trend';
}

/** The lines that are drawn; figures beside them are not. @param {IndicatorDefinition} definition */
export function drawnOutputs({ outputs }) {
  return outputs.filter(({ drawing }) => drawing === 'line' || drawing === 'histogram' || drawing === 'dots');
}

/**
 * By how many bars a line stands later than the bars it is of.
 *
 * @param {IndicatorSpec} spec with all its values
 * @param {IndicatorDefinition} definition
 * @param {IndicatorOutput} output
 */
export function shiftOf({ values }, { parameters }, { displacement }) {
  const index = parameters.findIndex(({ name }) => name === displacement?.parameter);
  return displacement ? displacement.sign * Number(values[index]) : 0;
}

/** Whether there is something to draw: averaged candles are a type of chart here. @param {IndicatorDefinition} definition */
export function isDrawable(definition) {
  return drawnOutputs(definition).length > 0;
}

/**
 * With a value for each parameter, as the server names it in its answer.
 *
 * @param {IndicatorSpec} spec
 * @param {IndicatorDefinition | undefined} definition without it the spec is left as it is
 * @returns {IndicatorSpec}
 */
export function completed(spec, definition) {
  if (!definition || spec.values.length > definition.parameters.length) {
    return spec;
  }
  const values = definition.parameters.map((parameter, index) => spelled(spec.values[index], parameter));
  return { ...spec, values };
}

/** @param {string | undefined} value @param {IndicatorParameter} parameter */
function spelled(value, parameter) {
  if (value === undefined) {
    return String(parameter.default);
  }
  return parameter.type !== 'choice' && isAllowed(value, parameter) ? String(Number(value)) : value;
}

/** @param {string} value @param {IndicatorParameter} parameter */
export function isAllowed(value, parameter) {
  if (parameter.type === 'choice') {
    return parameter.allowed.includes(value);
  }
  const written = parameter.type === 'whole' ? /^\d+$/ : /^\d+(\.\d+)?$/;
  return written.test(value) && Number(value) >= parameter.min && Number(value) <= parameter.max;
}

/**
 * An indicator of this kind that is not there yet: the usual one, then one with another first parameter.
 *
 * @param {IndicatorDefinition} definition
 * @param {readonly IndicatorSpec[]} taken with all their values
 * @returns {IndicatorSpec | undefined} none where there is but one of its kind
 */
export function nextFree(definition, taken) {
  const usual = completed({ kind: definition.id, values: [] }, definition);
  const ids = new Set(taken.map(({ kind, values }) => [kind, ...values].join(':')));
  const [first] = definition.parameters;
  const tries = first ? [...firstValues(first)].map((value) => [value, ...usual.values.slice(1)]) : [[]];
  const values = tries.find((one) => !ids.has([usual.kind, ...one].join(':')));
  return values && { kind: usual.kind, values };
}

/** @param {IndicatorParameter} parameter */
function* firstValues(parameter) {
  if (parameter.type === 'choice') {
    yield* new Set([parameter.default, ...parameter.allowed]);
    return;
  }
  yield String(parameter.default);
  if (parameter.type === 'whole' && parameter.name === 'period') {
    yield* WELL_KNOWN.map(String);
  }
  for (let value = parameter.default + 1; value <= parameter.max; value++) {
    yield String(value);
  }
}
