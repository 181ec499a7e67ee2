import { need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { reasonOf } from '../panel-state.js';
import { toast } from '../toasts.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** The list of indicators, which is loaded when it is wanted for the first time. @type {ChartControl} */
export function indicatorControl(context) {
  const button = need(context.root, '[data-indicators-button]');
  const abort = new AbortController();
  /** @type {(() => void) | undefined} */
  let close;
  const load = () => import('../indicators/picker.js');
  const open = async () => {
    try {
      const { openPicker } = await load();
      if (!abort.signal.aborted && !close) {
        close = openPicker(context, button);
        abort.abort();
      }
    } catch (problem) {
      toast(text('indicators.notLoaded', { reason: reasonOf(problem) }));
    }
  };
  button.addEventListener('click', () => void open(), { signal: abort.signal });
  return () => {
    abort.abort();
    close?.();
  };
}
