/** Reads source files into statements and issues; nothing is stored here. */
@NullMarked
package org.rungwork.intake;

import org.jspecify.annotations.NullMarked;
