package org.rungwork.store;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/**
 * The published dataset for readers. It refuses write transactions, and it stays the same object when the storage
 * behind it is closed and opened again; that waits for the readers inside.
 */
final class ServedDataset extends DatasetGraphWrapper {

    /** Readers hold the read lock for the length of their transaction. */
    private final ReentrantReadWriteLock storage = new ReentrantReadWriteLock(true);

    private volatile DatasetGraph current;

    ServedDataset(DatasetGraph current, Context context) {
        super(null, context);
        this.current = current;
    }

    /** Held exclusively while the storage is exchanged. */
    ReadWriteLock storage() {
        return storage;
    }

    void exchange(DatasetGraph opened) {
        current = opened;
    }

    @Override
    protected DatasetGraph get() {
        return current;
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ && type != TxnType.READ_PROMOTE && type != TxnType.READ_COMMITTED_PROMOTE) {
            throw new UnsupportedOperationException("Writes go through the store");
        }
        storage.readLock().lock();
        try {
            super.begin(TxnType.READ);
        } catch (RuntimeException | Error failure) {
            storage.readLock().unlock();
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
            if (storage.getReadHoldCount() > 0) {
                storage.readLock().unlock();
            }
        }
    }
}
