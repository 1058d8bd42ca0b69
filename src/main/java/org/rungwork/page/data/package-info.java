/** Pages about the graph itself: its ontology, everything that it says of a thing, its parts and their versions. */
@NullMarked
package org.rungwork.page.data;

import org.jspecify.annotations.NullMarked;
