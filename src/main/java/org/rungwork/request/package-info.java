/** What a request asks: its parameters, the languages and the format it wishes, and what its names mean in one edition. */
@NullMarked
package org.rungwork.request;

import org.jspecify.annotations.NullMarked;
