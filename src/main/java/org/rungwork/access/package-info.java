/** Who may do what: actors and their roles, which graphs they may write, and how much of the server a client may use. */
@NullMarked
package org.rungwork.access;

import org.jspecify.annotations.NullMarked;
