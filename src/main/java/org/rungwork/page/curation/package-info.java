/** Pages for curators: imports of taxonomies, and the review of mappings. They show; what is changed goes to the REST addresses. */
@NullMarked
package org.rungwork.page.curation;

import org.jspecify.annotations.NullMarked;
