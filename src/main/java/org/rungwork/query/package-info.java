/** The catalogue of questions in queries/answer, with typed parameters. */
@NullMarked
package org.rungwork.query;

import org.jspecify.annotations.NullMarked;
