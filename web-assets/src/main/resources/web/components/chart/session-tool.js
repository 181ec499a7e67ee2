import { SessionBands } from '../../chart/session-bands.js';
import { isIntraday } from '../../kernel/interval.js';
import { extendedHours, sessionBreaks } from '../../kernel/session-breaks.js';
import { SessionTimes } from '../../state/session-times.js';

/** @import { ChartTool } from '../chart-session.js' */

/** Where sessions begin, and which hours are not the exchange's own. @type {ChartTool} */
export function sessionTool({ surface, history, interval, asset, api, preferences }) {
  if (!isIntraday(interval)) {
    return () => undefined;
  }
  const bands = new SessionBands(surface);
  const times = new SessionTimes(api, asset, () => draw());
  const draw = () => {
    const sessions = preferences.shows('sessions') ? times.sessions : [];
    bands.show(sessionBreaks(history.bars, sessions), extendedHours(history.bars, sessions));
  };
  const load = () => {
    times.cover(history.bars[0]?.time, history.bars.at(-1)?.time);
    draw();
  };
  let count = 0;
  const grown = () => {
    if (history.bars.length !== count) {
      count = history.bars.length;
      load();
    }
  };
  const stops = [
    history.on('replaced', load),
    history.on('older', load),
    history.on('updated', grown),
    preferences.onChange(load),
  ];
  return () => {
    stops.forEach((stop) => stop());
    times.close();
    bands.close();
  };
}
