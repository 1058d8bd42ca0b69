/** Searches for paths in networks of primitive arrays: shortest, k shortest, within budgets, Pareto; knows nothing of careers. */
@NullMarked
package org.rungwork.path;

import org.jspecify.annotations.NullMarked;
