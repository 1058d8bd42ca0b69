package org.rungwork.linking;

import java.util.List;

/** Nothing of the name can be linked to. */
public final class UnknownTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTargetException(String name, List<Target> targets) {
        super("'" + name + "' is nothing to link to. There are: "
                + String.join(", ", targets.stream().map(Target::name).toList()));
    }
}
