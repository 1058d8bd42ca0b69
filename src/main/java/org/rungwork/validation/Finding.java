package org.rungwork.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Something about the data that a shape or a check objects to.
 *
 * @param severity how much it matters
 * @param rule IRI of the shape, or name of the check
 * @param focus the node spoken of
 * @param path the property path concerned, empty for the node as a whole
 * @param value the offending value, if there is one
 * @param message what is wrong and what to do, for a curator
 */
public record Finding(
        Severity severity, String rule, Node focus, Optional<String> path, Optional<Node> value, String message) {}
