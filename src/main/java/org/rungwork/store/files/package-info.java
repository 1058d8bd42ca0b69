/** The files that TDB2 keeps a dataset in: which belong to it, how much of each is in use, and whether they fit together. */
@NullMarked
package org.rungwork.store.files;

import org.jspecify.annotations.NullMarked;
