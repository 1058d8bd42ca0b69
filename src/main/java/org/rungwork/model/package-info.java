/** Values that check themselves; they need nothing but the JDK. */
@NullMarked
package org.rungwork.model;

import org.jspecify.annotations.NullMarked;
