package org.rungwork.endpoint;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SHACL_Validation;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.parser.ShaclParseException;

/** Fuseki's SHACL service; shapes that are no shapes are the client's mistake. */
final class ShaclEndpoint extends SHACL_Validation {

    @Override
    protected void doPost(HttpAction action) {
        try {
            super.doPost(action);
        } catch (ShaclParseException | RiotException malformed) {
            ServletOps.errorBadRequest("The shapes cannot be read: " + malformed.getMessage());
        }
    }
}
