import { EventMarks } from '../../chart/event-marks.js';
import { needField, setText } from '../../kernel/dom.js';
import { secondsOf } from '../../kernel/interval.js';
import { text } from '../../format/texts.js';
import { AssetEvents } from '../../state/asset-events.js';

/** @import { ChartTool } from '../chart-session.js' */

/** Marks splits and news; what happened in the bar pointed at stands in the legend. @type {ChartTool} */
export function eventTool({ figure, surface, history, interval, asset, api, connection, preferences, cursor }) {
  const place = needField(figure, 'event');
  const marks = new EventMarks(surface);
  const events = new AssetEvents(api, connection, asset, () => draw());
  const draw = () => {
    marks.show(history.bars, secondsOf(interval), preferences.shows('events') ? events.all.map(titled) : []);
    write();
  };
  const write = () => {
    const [first, ...others] = cursor.pointing ? marks.at(history.bars[cursor.index]?.time) : [];
    const more = others.length > 0 ? ` ${text('chart.moreEvents', { count: others.length })}` : '';
    setText(place, first ? first.title + more : '');
  };
  let count = 0;
  const grown = () => {
    if (history.bars.length !== count) {
      count = history.bars.length;
      draw();
    }
  };
  const stops = [
    history.on('replaced', draw),
    history.on('older', draw),
    history.on('updated', grown),
    preferences.onChange(draw),
    cursor.onChange(write),
  ];
  return () => {
    stops.forEach((stop) => stop());
    events.close();
    marks.close();
    setText(place, '');
  };
}

/** @param {import('../../state/asset-events.js').AssetEvent} event */
function titled({ kind, time, title, ratio }) {
  return { kind, time, title: kind === 'split' ? text('chart.split', { ratio: ratio ?? '' }) : (title ?? '') };
}
