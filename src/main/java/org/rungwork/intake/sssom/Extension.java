package org.rungwork.intake.sssom;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A slot that is none of SSSOM's and that a set declares.
 *
 * @param name of the slot in files
 * @param property IRI of its property in RDF
 * @param typeHint IRI of what its values are: a datatype, or linkml:Uriorcurie
 */
public record Extension(String name, String property, String typeHint) {

    static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

    private static final String DEFAULT_PROPERTY = "http://sssom.invalid/";
    private static final String REFERENCE = "https://w3id.org/linkml/uriorcurie";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    /** @throws IllegalArgumentException if the name is none, or one of SSSOM's own, or an IRI is none */
    public Extension {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("slot_name " + SlotRefused.shown(name) + " is no name");
        }
        if (Slot.named(name).isPresent()) {
            throw new IllegalArgumentException("slot_name " + name + " is a slot of SSSOM already");
        }
        property = property.isEmpty() ? DEFAULT_PROPERTY + name : property;
        typeHint = typeHint.isEmpty() ? STRING : typeHint;
        for (String iri : new String[] {property, typeHint}) {
            if (!ValueType.isIri(iri)) {
                throw new IllegalArgumentException("'" + iri + "' in the definition of " + name + " is no IRI");
            }
        }
    }

    boolean isReference() {
        return typeHint.toLowerCase(Locale.ROOT).equals(REFERENCE);
    }

    boolean hasDefaultProperty() {
        return property.equals(DEFAULT_PROPERTY + name);
    }
}
