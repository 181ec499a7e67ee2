import { text } from '../format/texts.js';
import { toast } from './toasts.js';

/** More than a note has room for. */
const MOST_NAMED = 4;
/** An address can be long. */
const MOST_LETTERS = 40;

/** @typedef {{name: string, value: string}} BadSetting */

/** @type {BadSetting[]} */
let untold = [];

/**
 * Says what an address asks for that there is not. The charts of a page and its layout each know a part of it: one note says
 * all that comes at once, for a second one would take its place.
 *
 * @param {readonly BadSetting[]} bad
 */
export function tellBadSettings(bad) {
  if (untold.length === 0 && bad.length > 0) {
    queueMicrotask(tell);
  }
  untold.push(...bad);
}

function tell() {
  const named = untold.slice(0, MOST_NAMED).map(({ name, value }) => text('chart.badSetting', { name, value: value.slice(0, MOST_LETTERS) }));
  const more = untold.length > MOST_NAMED ? [`+${untold.length - MOST_NAMED}`] : [];
  untold = [];
  const settings = new Intl.ListFormat(document.documentElement.lang).format([...named, ...more]);
  toast(text('chart.badSettings', { settings }));
}
