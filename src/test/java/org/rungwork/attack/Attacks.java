package org.rungwork.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All attacks, by what they are after. */
final class Attacks {

    static final String ENDLESS = "go on for ever, or keep others out";

    private Attacks() {}

    static Map<String, List<Attack>> byAim() {
        Map<String, List<Attack>> all = new LinkedHashMap<>();
        all.put("reach other addresses, files and classes", ReachingAttacks.all());
        all.put(ENDLESS, EndlessAttacks.all());
        all.put("grow without end", GrowingAttacks.all());
        all.put("overflow a stack", ParsingAttacks.all());
        all.put("write without a token, use a browser, see the inside", BrowserAttacks.all());
        return all;
    }

    static Stream<Attack> all() {
        return byAim().values().stream().flatMap(List::stream);
    }
}
