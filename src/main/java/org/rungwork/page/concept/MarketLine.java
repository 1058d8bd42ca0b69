package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Sources.Mark;

/**
 * A figure on a market.
 *
 * @param market name of the market
 * @param indicator what is measured
 * @param amount the figure
 * @param unit local name of its unit
 * @param currency ISO 4217 code; null where it is no money
 * @param years the year, or the first and the last; null where no source gives one
 * @param implied what other figures on the same market imply instead; null where nothing contradicts
 * @param stated the figure that this contradicts; null where nothing contradicts
 */
public record MarketLine(
        String market,
        String indicator,
        double amount,
        String unit,
        @Nullable String currency,
        @Nullable String years,
        @Nullable Double implied,
        @Nullable Double stated,
        List<Mark> marks) {}
