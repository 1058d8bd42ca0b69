package org.rungwork.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/** The published dataset for readers. It refuses write transactions, and is closed when the readers inside have left. */
final class ServedDataset extends DatasetGraphWrapper {

    /** Readers hold the read lock for the length of their transaction. */
    private final ReentrantReadWriteLock readers = new ReentrantReadWriteLock(true);

    ServedDataset(DatasetGraph storage, Context context) {
        super(storage, context);
    }

    /** Runs the work when nobody reads, and lets nobody in before it has ended. */
    void whenLeft(Runnable work) {
        readers.writeLock().lock();
        try {
            work.run();
        } finally {
            readers.writeLock().unlock();
        }
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ && type != TxnType.READ_PROMOTE && type != TxnType.READ_COMMITTED_PROMOTE) {
            throw new UnsupportedOperationException("Writes go through the store");
        }
        readers.readLock().lock();
        try {
            super.begin(TxnType.READ);
        } catch (RuntimeException | Error failure) {
            readers.readLock().unlock();
            throw failure;
        }
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            if (readers.getReadHoldCount() > 0) {
                readers.readLock().unlock();
            }
        }
    }
}
