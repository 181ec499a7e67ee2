package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/**
 * An address that nothing is at.
 *
 * @param heading     what there is not, for example {@code No asset “BTX”}
 * @param suggestions assets that look like what was asked for
 */
public record NotFoundView(Frame frame, String heading, List<Instrument> suggestions) {}
