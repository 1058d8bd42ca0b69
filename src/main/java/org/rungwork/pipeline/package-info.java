/** The flow from source files and edits to a published version. */
@NullMarked
package org.rungwork.pipeline;

import org.jspecify.annotations.NullMarked;
