package org.rungwork.page.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, kind by kind.
 *
 * @param roles our own first
 * @param moreRoles how many further roles there are
 * @param skills our own first
 * @param moreSkills how many further skills there are
 * @param norms rules and standards
 * @param hirers employers and kinds of employers
 */
public record Found(
        List<Hit> roles, long moreRoles, List<Hit> skills, long moreSkills, List<Hit> norms, List<Hit> hirers) {

    /**
     * @param label what it is called
     * @param matched the name that was found, where it is another; else null
     * @param address of its page
     * @param note what tells it from others of the same name, such as the taxonomy it is of; "" for our own
     */
    public record Hit(String label, @Nullable String matched, String address, String note) {}

    public boolean isEmpty() {
        return roles.isEmpty() && skills.isEmpty() && norms.isEmpty() && hirers.isEmpty();
    }
}
