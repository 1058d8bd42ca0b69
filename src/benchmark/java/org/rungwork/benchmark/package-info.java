/** How fast questions are answered, measured beside other software on the same synthetic careers. */
@NullMarked
package org.rungwork.benchmark;

import org.jspecify.annotations.NullMarked;
