/** The only code that opens, writes or publishes the dataset. */
@NullMarked
package org.rungwork.store;

import org.jspecify.annotations.NullMarked;
