package org.rungwork.request;

import java.util.Locale;

/** How the values of enums are written and read everywhere: {@code cumulative-effort}. */
public final class Choices {

    private Choices() {}

    public static String write(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
