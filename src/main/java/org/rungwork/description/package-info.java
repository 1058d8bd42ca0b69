/** What our IRIs stand for, as RDF; and what the graph tells of itself: its size, its parts, the questions it answers. */
@NullMarked
package org.rungwork.description;

import org.jspecify.annotations.NullMarked;
