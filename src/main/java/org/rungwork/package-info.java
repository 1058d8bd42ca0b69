/** The application: settings, wiring, commands. */
@NullMarked
package org.rungwork;

import org.jspecify.annotations.NullMarked;
