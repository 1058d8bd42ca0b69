package org.rungwork.endpoint;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.http.Refusal;

/** What a client reads of an error: what it can do something about, and nothing of the inside. */
final class ErrorText {

    /** {@code java.util.regex.PatternSyntaxException:} and the like. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z][\\w$]*:? ?");

    /** What the reader of JSON-LD says twice, in the form of its exception. */
    private static final Pattern JSON_LD =
            Pattern.compile("JsonLdError\\[code=.*?, message=(.*?)(?: \\[code=\\w+])?\\.?]", Pattern.DOTALL);

    /** Failures of ours whose reasons we word ourselves: what takes too long, and a disk that is full. */
    private static final Set<Integer> TOLD = Set.of(HttpSC.SERVICE_UNAVAILABLE_503, HttpSC.INSUFFICIENT_STORAGE_507);

    private static final int LONGEST = 4_000;
    private static final int LAST_OF_CLIENTS = 499;

    private ErrorText() {}

    /** @param said what was said of it inside, if anything */
    static String of(int status, @Nullable String said) {
        boolean isOurs = status > LAST_OF_CLIENTS && !TOLD.contains(status);
        String text = isOurs || said == null || said.isBlank() ? standard(status) : said.strip();
        String clean =
                CLASS_NAME.matcher(JSON_LD.matcher(text).replaceAll("$1")).replaceAll("");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + " …\n" : clean + "\n";
    }

    /** Fuseki says nothing more of a query that was cancelled while its answer was on the way. */
    private static String standard(int status) {
        return switch (status) {
            case HttpSC.SERVICE_UNAVAILABLE_503 -> "Query timed out";
            case HttpSC.INTERNAL_SERVER_ERROR_500 ->
                "The server failed; its log tells why beside the number in " + Refusal.REQUEST_ID;
            default -> HttpSC.getMessage(status);
        };
    }
}
