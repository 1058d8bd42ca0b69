/** An immutable image of roles, requirements, skills, moves and pay in arrays, for what SPARQL cannot compute fast. */
@NullMarked
package org.rungwork.projection;

import org.jspecify.annotations.NullMarked;
