package org.rungwork.query;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was made for a published version until another one is asked for. Two that ask at once may both make it. */
public final class PerVersion<T> {

    private volatile @Nullable Kept<T> last;

    private record Kept<T>(long version, T value) {}

    /** @param make what makes it from the version that is published now */
    public T get(long version, Supplier<T> make) {
        Kept<T> known = last;
        if (known == null || known.version() != version) {
            known = new Kept<>(version, make.get());
            last = known;
        }
        return known.value();
    }
}
