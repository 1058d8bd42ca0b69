package org.rungwork.limits;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A text that ends its search when the query is cancelled. The JDK's regular expressions look at one character again and again
 * where a pattern is written to make them, and know no deadline of their own.
 *
 * @param text what is searched
 * @param cancelled whether the query is; null where there is none, which may look at a limited number of characters
 */
record WatchedText(String text, @Nullable AtomicBoolean cancelled, int[] looks) implements CharSequence {

    private static final int LOOKS_BETWEEN = 1 << 10;
    private static final int LOOKS_WITHOUT_QUERY = 1 << 24;

    static WatchedText of(String text, @Nullable FunctionEnv environment) {
        Context query = environment == null ? null : environment.getContext();
        return new WatchedText(text, query == null ? null : Context.getCancelSignal(query), new int[1]);
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] % LOOKS_BETWEEN == 0) {
            if (cancelled == null && looks[0] >= LOOKS_WITHOUT_QUERY) {
                throw new RefusedException("A regular expression takes too long");
            }
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
