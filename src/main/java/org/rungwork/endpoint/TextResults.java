package org.rungwork.endpoint;

import java.io.OutputStream;
import java.io.Writer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterText;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.rungwork.limits.Holdings;
import org.rungwork.limits.RefusedException;
import org.rungwork.limits.Weight;

/** Rows as a table for the eye. ARQ holds all of them, to find how wide the columns must be. */
record TextResults(long most) implements RowSetWriter {

    private static final RowSetWriter WRITER = RowSetWriterText.factory.create(ResultSetLang.RS_Text);

    /** @param most about how many bytes one table may hold */
    static void register(long most) {
        RowSetWriterRegistry.register(ResultSetLang.RS_Text, language -> new TextResults(most));
    }

    private RowSet weighed(RowSet rows) {
        Holdings holdings = new Holdings(most);
        Weight weight = new Weight();
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> {
            try {
                holdings.hold(weight.add(row));
            } catch (RefusedException refused) {
                throw refused.denied();
            }
            return row;
        }));
    }

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        WRITER.write(out, weighed(rows), context);
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        WRITER.write(out, weighed(rows), context);
    }

    @Override
    public void write(OutputStream out, boolean result, Context context) {
        WRITER.write(out, result, context);
    }
}
