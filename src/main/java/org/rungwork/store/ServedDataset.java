package org.rungwork.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/**
 * The published dataset for readers. It refuses write transactions, and it stays the same object when the storage behind it is
 * exchanged; that and closing wait for the readers inside.
 */
final class ServedDataset extends DatasetGraphWrapper {

    /** Readers hold the read lock for the length of their transaction. */
    private final ReentrantReadWriteLock readers = new ReentrantReadWriteLock(true);

    private volatile DatasetGraph storage;

    ServedDataset(DatasetGraph storage, Context context) {
        super(null, context);
        this.storage = storage;
    }

    /** Has another storage in its place when nobody reads. */
    void exchange(Supplier<DatasetGraph> other) {
        whenLeft(() -> storage = other.get());
    }

    @Override
    protected DatasetGraph get() {
        return storage;
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
