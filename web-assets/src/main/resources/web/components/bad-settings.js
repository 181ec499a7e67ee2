import { text } from '../format/texts.js';
import { toast } from './toasts.js';

/** More than a note has room for. */
const MOST_NAMED = 4;
/** An address can be long. */
const MOST_LETTERS = 40;

/** Says what an address asks for that there is not. @param {readonly {name: string, value: string}[]} bad */
export function tellBadSettings(bad) {
  if (bad.length > 0) {
    const named = bad.slice(0, MOST_NAMED).map(({ name, value }) => text('chart.badSetting', { name, value: value.slice(0, MOST_LETTERS) }));
    const more = bad.length > MOST_NAMED ? [`+${bad.length - MOST_NAMED}`] : [];
    const settings = new Intl.ListFormat(document.documentElement.lang).format([...named, ...more]);
    toast(text('chart.badSettings', { settings }));
  }
}
