import { OverlayPlot } from '../../chart/overlay-plot.js';
import { PanePlot } from '../../chart/pane-plot.js';
import { MOST_PANES } from '../../chart/pane-stack.js';
import { drawnOutputs } from '../../kernel/indicator-definitions.js';
import { indicatorId } from '../../kernel/indicators.js';
import { indicatorName } from '../../format/indicator-texts.js';
import { text } from '../../format/texts.js';
import { RETRY } from '../../state/retry.js';
import { IndicatorRow } from './row.js';

/** @import { Bar } from '../../kernel/types.js' */
/** @import { IndicatorDefinition } from '../../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { IndicatorTable } from '../../kernel/indicator-table.js' */
/** @import { IndicatorState } from '../../state/indicator-entry.js' */
/** @import { DrawnName } from '../drawn-names.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { RowActs } from './row.js' */

/**
 * @typedef {object} ShownOptions
 * @property {number} slot of its colour
 * @property {boolean} roomy whether there is room for its pane
 * @property {RowActs} acts
 */

/** One indicator on the chart: what is drawn of it, and its row in the legend. */
export class ShownIndicator {
  #spec;
  id;
  /** Undefined for what there is not, or as long as nobody knows. */
  definition;
  row;
  #hidden = false;
  /** Nothing is drawn of what there is not, or has no room. @type {OverlayPlot | PanePlot | undefined} */
  plot;

  /** @param {ChartContext} context @param {IndicatorSpec} spec @param {IndicatorDefinition | undefined} definition @param {ShownOptions} options */
  constructor(context, spec, definition, { slot, roomy, acts }) {
    const { surface, asset } = context;
    this.#spec = spec;
    this.id = indicatorId(spec);
    this.definition = definition;
    this.row = new IndicatorRow(context, spec, definition, acts);
    if (definition && roomy) {
      this.plot = new (definition.pane === 'own' ? PanePlot : OverlayPlot)({ surface, asset, spec, definition, slot });
    }
  }

  /** Whether it would be made the same way now. @param {IndicatorDefinition | undefined} definition @param {boolean} roomy */
  fits(definition, roomy) {
    return this.definition === definition && (this.plot !== undefined) === (definition !== undefined && roomy);
  }

  get name() {
    return indicatorName(this.#spec, this.definition);
  }

  /** For who has to name what is seen of it: nothing where nothing is. @returns {DrawnName[]} */
  get drawn() {
    const [main] = this.definition ? drawnOutputs(this.definition) : [];
    return this.plot && main && !this.#hidden ? [{ text: this.name, colour: this.plot.colour(main.name) }] : [];
  }

  get hidden() {
    return this.#hidden;
  }

  /** @param {boolean} hidden */
  hide(hidden) {
    if (hidden === this.#hidden) {
      return;
    }
    this.#hidden = hidden;
    this.row.hide(hidden);
    this.plot?.show(!hidden);
  }

  /** The values of a bar into its row. @param {readonly Bar[]} bars @param {number} index @param {IndicatorTable | undefined} table */
  write(bars, index, table) {
    this.row.write(bars, index, table, (output, time) => this.plot?.colour(output, time) ?? '');
  }

  /** How it stands with its values. @param {IndicatorState} state @param {string} note what has to be known of them */
  say({ name, reason }, note) {
    if (this.definition && !this.plot) {
      this.row.say(text('indicators.noRoom', { count: MOST_PANES }), true);
    } else if (name === 'refused') {
      this.row.say(reason, true);
    } else if (name === 'failed') {
      this.row.say(text('indicators.failed', { reason, seconds: RETRY / 1000 }), true);
    } else {
      this.row.say(name === 'loading' ? text('indicators.loading') : note, false);
    }
  }

  close() {
    this.row.close();
    this.plot?.close();
  }
}
