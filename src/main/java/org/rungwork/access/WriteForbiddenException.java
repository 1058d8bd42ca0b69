package org.rungwork.access;

/** A write of a graph by somebody who may not write it. */
public final class WriteForbiddenException extends RuntimeException {
    WriteForbiddenException(Actor actor, String graph) {
        super("'" + actor.name() + "' (" + actor.role().text() + ") may not write graph " + graph
                + ", so nothing was changed; rungwork.access.graphs tells who may");
    }
}
