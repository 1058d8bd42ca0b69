/** The frame that all pages share: languages, navigation, errors, the numbering of sources, and what the browser loads. */
@NullMarked
package org.rungwork.page;

import org.jspecify.annotations.NullMarked;
