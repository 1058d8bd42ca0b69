/** Rebuilds the derived graphs with the rules of queries/derive. */
@NullMarked
package org.rungwork.derivation;

import org.jspecify.annotations.NullMarked;
