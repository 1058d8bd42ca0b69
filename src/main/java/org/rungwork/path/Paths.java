package org.rungwork.path;

import org.jspecify.annotations.Nullable;

/** A way of finding paths, best first. */
interface Paths {

    /** The next path; null if there is no more, or the effort is spent. */
    @Nullable
    Path next();
}
