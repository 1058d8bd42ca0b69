/** What people who mean no good send to a public endpoint, as data: tried here and, to see that it works, on a plain Fuseki. */
@NullMarked
package org.rungwork.attack;

import org.jspecify.annotations.NullMarked;
