/** Many clients at once: those who look something up, beside those who ask too much. */
@NullMarked
package org.rungwork.load;

import org.jspecify.annotations.NullMarked;
