/** What a query or a body may cost: functions, regular expressions, sizes and nesting. */
@NullMarked
package org.rungwork.limits;

import org.jspecify.annotations.NullMarked;
