package org.rungwork.fuzz;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What tells of the inside of a program: names of classes, stack traces, paths of the machine. */
final class Leaks {

    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:org|java|javax|jakarta|com|tools|sun|jdk)\\.(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*"
                    + "|\\b[A-Z][a-zA-Z]+(?:Exception|Error)\\b"
                    + "|\\bat [\\w.$/]+\\.[\\w$<>]+\\([^)\\n]*\\)"
                    + "|\\.java:\\d+"
                    + "|(?:file://)?/(?:tmp|home|root|usr|var|opt|work|proc)/[\\w./-]+"
                    + "|\\bApache Tomcat/");

    private Leaks() {}

    /** The first one in a text, unless whoever asked brought it along. */
    static Optional<String> find(String text, String asked) {
        String known = asked.toLowerCase(Locale.ROOT);
        return INSIDE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !known.contains(found.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
