/** Reads vocabularies that are RDF already, and tables of labels for concepts that are described elsewhere. */
@NullMarked
package org.rungwork.intake.skos;

import org.jspecify.annotations.NullMarked;
