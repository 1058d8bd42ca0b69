/** Records of mappings: proposed, reviewed, stale; what curators decide, with the trail. */
@NullMarked
package org.rungwork.mapping;

import org.jspecify.annotations.NullMarked;
