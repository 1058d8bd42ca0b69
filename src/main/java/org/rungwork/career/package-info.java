/** Career questions as people ask them: names resolved, profiles read, answers written as graphs and tables. */
@NullMarked
package org.rungwork.career;

import org.jspecify.annotations.NullMarked;
