/** The page where queries are written, asked and read: editor, questions of the catalogue, results. */
@NullMarked
package org.rungwork.page.workbench;

import org.jspecify.annotations.NullMarked;
