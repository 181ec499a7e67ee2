import { PriceLines } from '../../chart/price-lines.js';
import { text } from '../../format/texts.js';

/** @import { Quote } from '../../kernel/types.js' */
/** @import { ChartPart } from '../../kernel/chart-settings.js' */
/** @import { Colours } from '../../chart/chart-theme.js' */
/** @import { ChartTool } from '../chart-session.js' */

/** @type {readonly {part: ChartPart, name: string, field: keyof Quote, colour: (colours: Colours) => string}[]} */
const LINES = [
  { part: 'previous-close', name: 'previousClose', field: 'previous_close', colour: ({ strongLine }) => strongLine },
  { part: 'high-low', name: 'high', field: 'high_24h', colour: ({ text: muted }) => muted },
  { part: 'high-low', name: 'low', field: 'low_24h', colour: ({ text: muted }) => muted },
  { part: 'bid-ask', name: 'bid', field: 'bid', colour: ({ accent }) => accent },
  { part: 'bid-ask', name: 'ask', field: 'ask', colour: ({ warn }) => warn },
];

/** Lines at the previous close, the session's high and low, bid and ask. @type {ChartTool} */
export function lineTool({ surface, connection, preferences, asset }) {
  const lines = new PriceLines(surface);
  /** @type {Partial<Quote>} what is known of it: changes leave out what stayed */
  let quote = {};
  const write = () =>
    lines.show(
      LINES.flatMap(({ part, name, field, colour }) => {
        const price = quote[field];
        return preferences.shows(part) && typeof price === 'number'
          ? [{ name, price, title: text(name === 'previousClose' && !asset.weekly ? 'chartLines.previousClose24h' : `chartLines.${name}`), colour }]
          : [];
      }),
    );
  const stops = [
    preferences.onChange(write),
    connection.on('quotes', ({ quotes }) => {
      const changed = quotes[asset.symbol];
      if (changed) {
        quote = { ...quote, ...changed };
        write();
      }
    }),
  ];
  return () => {
    stops.forEach((stop) => stop());
    lines.close();
  };
}
