/** Copies of the store: taken while it is served, kept, verified, and put back in its place. */
@NullMarked
package org.rungwork.backup;

import org.jspecify.annotations.NullMarked;
