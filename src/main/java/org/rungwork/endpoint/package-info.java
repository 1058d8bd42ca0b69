/** Fuseki inside the application: SPARQL query, update, graph store and SHACL. */
@NullMarked
package org.rungwork.endpoint;

import org.jspecify.annotations.NullMarked;
