package org.rungwork;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rungwork.access.http.Refusal;
import org.slf4j.MDC;

/** What a request is called in the log, in its answer and in what an error says. */
final class RequestId {

    /** The header that may bring it, and that answers it. */
    static final String HEADER = Refusal.REQUEST_ID;

    /** What it is called in lines of the log, after the Elastic Common Schema. */
    static final String KEY = "http.request.id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The one that was sent if it is short and can stand anywhere, else a new one of 16 hexadecimal digits. */
    static String of(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** That of the request which this thread works for; null outside of requests. */
    static @Nullable String current() {
        return MDC.get(KEY);
    }
}
