package org.rungwork.limits;

import java.util.Iterator;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.jspecify.annotations.Nullable;

/**
 * The datatypes that are known, and for any other IRI one that nobody keeps: Jena remembers each that it has ever seen, so that what
 * queries make up would fill the memory for good.
 */
final class KnownTypes extends TypeMapper {

    private final TypeMapper known;

    private KnownTypes(TypeMapper known) {
        this.known = known;
    }

    /** From now on nothing new is kept. */
    static void keep() {
        TypeMapper.setInstance(new KnownTypes(TypeMapper.getInstance()));
    }

    @Override
    public @Nullable RDFDatatype getSafeTypeByName(@Nullable String iri) {
        RDFDatatype type = known.getTypeByName(iri);
        return type == null && iri != null ? new BaseDatatype(iri) : type;
    }

    @Override
    public @Nullable RDFDatatype getTypeByName(@Nullable String iri) {
        return known.getTypeByName(iri);
    }

    @Override
    public @Nullable RDFDatatype getTypeByValue(Object value) {
        return known.getTypeByValue(value);
    }

    @Override
    public @Nullable RDFDatatype getTypeByClass(@Nullable Class<?> type) {
        return known.getTypeByClass(type);
    }

    @Override
    public Iterator<RDFDatatype> listTypes() {
        return known.listTypes();
    }

    @Override
    public void registerDatatype(RDFDatatype type) {
        known.registerDatatype(type);
    }

    @Override
    public void unregisterDatatype(RDFDatatype type) {
        known.unregisterDatatype(type);
    }
}
