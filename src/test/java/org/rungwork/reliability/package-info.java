/** The scorecard: what the long runs found, as a document. */
@NullMarked
package org.rungwork.reliability;

import org.jspecify.annotations.NullMarked;
