/** Measures how good linking is, on sets whose right answers are known. */
@NullMarked
package org.rungwork.linking.evaluation;

import org.jspecify.annotations.NullMarked;
