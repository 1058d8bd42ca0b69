/** Skill gaps: what somebody holds against what a role needs, what to learn, and what that opens. */
@NullMarked
package org.rungwork.gap;

import org.jspecify.annotations.NullMarked;
