/** The same over HTTP: tokens, roles of an identity provider, what each request takes, and the shares of clients. */
@NullMarked
package org.rungwork.access.http;

import org.jspecify.annotations.NullMarked;
