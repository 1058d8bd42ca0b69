/** Finds the concepts of a taxonomy that a text or a concept may mean, with a calibrated score and an honest "none". */
@NullMarked
package org.rungwork.linking;

import org.jspecify.annotations.NullMarked;
