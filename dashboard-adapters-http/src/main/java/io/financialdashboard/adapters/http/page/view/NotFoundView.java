package io.financialdashboard.adapters.http.page.view;

import java.util.List;

/** An address of a chart that does not exist, with those that look like it. */
public record NotFoundView(Frame frame, String asked, List<Instrument> suggestions) {}
