package org.rungwork.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rungwork.model.Concept;
import org.rungwork.request.Address;

/**
 * What every page needs of its request.
 *
 * @param path path of its address
 * @param parameters parameters of its address
 * @param version number of the published version
 */
public record Frame(String path, Map<String, List<String>> parameters, long version) {

    /** Whether the page stands in a part of the site, such as {@code /routes}. */
    public boolean isAt(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** The address of this very page in another language. */
    public String in(String language) {
        return with(PageConfiguration.LANGUAGE, language);
    }

    /** The address of this page about another role, skill, norm or employer, for a name that nobody bears. */
    public String renamed(String parameter, Concept near) {
        if (parameters.containsKey(parameter)) {
            return with(parameter, Addresses.name(near));
        }
        return switch (parameter) {
            case "skill" -> Addresses.ofSkill(near);
            case "norm" -> Addresses.ofNorm(near.iri());
            case "employer" -> Addresses.ofHirer(near.iri());
            default -> Addresses.ofRole(near);
        };
    }

    /** The address of this page with one parameter changed. */
    public String with(String parameter, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, List.of(value));
        return Address.of(path).with(changed).toString();
    }
}
