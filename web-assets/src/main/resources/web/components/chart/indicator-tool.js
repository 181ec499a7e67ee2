import { text } from '../../format/texts.js';
import { reasonOf } from '../panel-state.js';
import { toast } from '../toasts.js';

/** @import { ChartTool } from '../chart-session.js' */

/** Draws the indicators that the address names; what it takes is loaded with the first of them. @type {ChartTool} */
export function indicatorTool(context) {
  const { choice } = context;
  let closed = false;
  /** @type {{close: () => void} | undefined} */
  let board;
  const begin = async () => {
    try {
      const { IndicatorBoard } = await import('../indicators/board.js');
      if (!closed) {
        board ??= new IndicatorBoard(context);
      }
    } catch (problem) {
      toast(text('indicators.notLoaded', { reason: reasonOf(problem) }));
    }
  };
  const check = () => {
    if (choice.settings.indicators.length > 0 && !board) {
      void begin();
    }
  };
  const stop = choice.onChange(check);
  check();
  return () => {
    closed = true;
    stop();
    board?.close();
  };
}
