/**
 * What a query or a body may cost: functions, regular expressions, sizes and nesting; sorting, DISTINCT and joins within that;
 * temporary files, and the folder of the process for those that need a name.
 */
@NullMarked
package org.rungwork.limits;

import org.jspecify.annotations.NullMarked;
