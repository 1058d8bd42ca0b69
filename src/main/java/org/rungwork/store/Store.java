package org.rungwork.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rungwork.limits.ClosedEngine;
import org.rungwork.limits.Holdings;
import org.rungwork.store.files.DataFiles;
import org.rungwork.store.files.StoreFolder;
import org.rungwork.store.files.StoreLockedException;

/**
 * The dataset: many readers, one writer at a time, and no reader ever sees half a write.
 *
 * <p>A write is prepared outside the storage ({@link StagedDataset} over a read snapshot) and applied in one short
 * transaction that has no reason to abort; only {@link #load} works in the storage itself.
 *
 * <p>A store in memory lies in a {@linkplain TemporaryFolder folder} all the same: in TDB2's own memory (6.2.0) an index loses
 * statements while others read beside the writer.
 */
public final class Store implements AutoCloseable {

    static {
        ClosedEngine.close();
    }

    /** Whoever loads may take the time it takes. */
    private static final Duration TIME_OF_A_LOAD = Duration.ofDays(1);

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Path directory;
    private final Optional<TemporaryFolder> temporary;
    private final Duration queryTimeout;
    private final boolean unionDefaultGraph;
    private final ServedDataset served;
    private final DiskSpace disk;
    private final ReentrantLock writer = new ReentrantLock(true);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Store(
            Path directory,
            Optional<TemporaryFolder> temporary,
            Duration queryTimeout,
            boolean unionDefaultGraph,
            ServedDataset served) {
        this.directory = directory;
        this.temporary = temporary;
        this.queryTimeout = queryTimeout;
        this.unionDefaultGraph = unionDefaultGraph;
        this.served = served;
        this.disk = new DiskSpace(directory);
    }

    /**
     * Opens the store, making it where there is none.
     *
     * @param unionDefaultGraph whether the default graph shows the union of the named graphs
     * @throws StoreLockedException if another process has it open
     * @throws org.rungwork.store.files.StoreDamagedException if its files do not have what was written to them
     */
    public static Store open(StoreSettings settings, boolean unionDefaultGraph) {
        Optional<TemporaryFolder> temporary =
                settings.directory().isPresent() ? Optional.empty() : Optional.of(TemporaryFolder.make());
        Path directory = settings.directory()
                .or(() -> temporary.map(TemporaryFolder::path))
                .orElseThrow()
                .toAbsolutePath();
        DatasetGraph dataset =
                temporary.map(folder -> folder.open(Store::connectSound)).orElseGet(() -> connectSound(directory));
        Context context = dataset.getContext().copy();
        QC.setFactory(context, StorageExecutor::new);
        ClosedEngine.closeFiles(context);
        String timeout = Long.toString(settings.queryTimeout().toMillis());
        context.set(ARQ.queryTimeout, timeout);
        // queries inside posted shapes know no other context
        ARQ.getContext().set(ARQ.queryTimeout, timeout);
        ServedDataset served = new ServedDataset(dataset, context);
        return new Store(directory, temporary, settings.queryTimeout(), unionDefaultGraph, served);
    }

    /** TDB2 would make what is missing, and serve what is left. */
    private static DatasetGraph connectSound(Path directory) {
        StoreFolder folder = new StoreFolder(directory);
        boolean isKnown;
        try (StoreFolder.Lock alone = folder.lock()) {
            isKnown = folder.requireSound();
        }
        DatasetGraph dataset = Storage.connect(directory);
        if (!isKnown) {
            try {
                folder.requireSound();
            } catch (RuntimeException damage) {
                TDBInternal.expel(dataset, true);
                throw damage;
            }
        }
        return dataset;
    }

    /** The published dataset, for reading only. */
    public DatasetGraph published() {
        return served;
    }

    /** Longest time a query or an update may take. */
    public Duration queryTimeout() {
        return queryTimeout;
    }

    /** True where a query without a dataset clause sees the union of the named graphs. */
    public boolean unionDefaultGraph() {
        return unionDefaultGraph;
    }

    /** Runs the work on one consistent state of the published dataset: that of the transaction the thread is in, or the latest. */
    public <T> T read(Function<DatasetGraph, T> work) {
        if (served.isInTransaction()) {
            return work.apply(served);
        }
        served.begin(TxnType.READ);
        try {
            return work.apply(served);
        } finally {
            served.end();
        }
    }

    /** Runs the work on one consistent state of the published dataset, its terms as numbers. */
    public <T> T readIds(Function<TermIds, T> work) {
        return read(dataset -> work.apply(new TermIds(TDBInternal.getDatasetGraphTDB(served.getWrapped()))));
    }

    /**
     * A query on the published dataset as every query of ours sees it: over the union of the graphs unless it says
     * otherwise, and cancelled after the time the settings allow.
     *
     * @param dataset the dataset that {@link #read} hands out
     */
    public QueryExec queryExec(DatasetGraph dataset, Query query) {
        return builder(dataset, query).build();
    }

    /** The same, with a term in the place of a variable. */
    public QueryExec queryExec(DatasetGraph dataset, Query query, String variable, Node term) {
        return builder(dataset, query).substitution(variable, term).build();
    }

    private QueryExecBuilder builder(DatasetGraph dataset, Query query) {
        return builder(dataset, query, queryTimeout);
    }

    private QueryExecBuilder builder(DatasetGraph dataset, Query query, Duration timeout) {
        QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
        builder.overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        builder.set(TDB2.symUnionDefaultGraph, unionDefaultGraph && !query.hasDatasetDescription());
        return builder;
    }

    /**
     * Prepares a change and, if the work returns, publishes it as one transaction. If the work throws, nothing has
     * happened. Only one change is prepared at a time.
     *
     * @return what the work returned
     * @throws StoreFullException if there is no room; nothing has happened then
     */
    public <T> T write(Function<StagedDataset, T> work) {
        return write(() -> {}, work);
    }

    /**
     * The same.
     *
     * @param whileWaiting done now and then while others write first; throws to wait no longer
     */
    public <T> T write(Runnable whileWaiting, Function<StagedDataset, T> work) {
        awaitTurn(whileWaiting);
        try {
            Staged<T> staged = read(dataset -> {
                StagedDataset draft = new StagedDataset(dataset, unionDefaultGraph);
                T result = work.apply(draft);
                return new Staged<>(result, draft.changes());
            });
            apply(staged.changes());
            if (!staged.changes().isEmpty()) {
                listeners.forEach(Runnable::run);
            }
            return staged.result();
        } finally {
            writer.unlock();
        }
    }

    private void awaitTurn(Runnable whileWaiting) {
        try {
            while (!writer.tryLock(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                whileWaiting.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped while others were writing");
        }
    }

    /**
     * Runs a change that is too large for memory in the storage's own transaction. Readers see what was before until the
     * work has returned. If it throws, nothing has happened. Inside the work, {@link #read} and {@link #readIds} see what it has done so far.
     *
     * @return what the work returned
     * @throws StoreFullException if there is no room; nothing has happened then
     */
    public <T> T load(Function<Loading, T> work) {
        writer.lock();
        try {
            Loading loading = new Loading(
                    served.getWrapped(),
                    query -> Holdings.unbounded(builder(served, query, TIME_OF_A_LOAD)),
                    disk::requireReserve);
            T result = transact(dataset -> work.apply(loading));
            if (!loading.graphs().isEmpty()) {
                listeners.forEach(Runnable::run);
            }
            return result;
        } finally {
            writer.unlock();
        }
    }

    /** Has the work run after each change, before the writer returns and anybody else may write. */
    public void afterChange(Runnable work) {
        listeners.add(work);
    }

    private record Staged<T>(T result, ChangeSet changes) {}

    void apply(ChangeSet changes) {
        if (changes.isEmpty()) {
            return;
        }
        disk.requireForChanges((long) changes.removed().size() + changes.added().size());
        transact(dataset -> {
            changes.removed().forEach(dataset::delete);
            changes.added().forEach(dataset::add);
            return true;
        });
    }

    /** The only write transaction there is. */
    private <T> T transact(Function<DatasetGraph, T> work) {
        DatasetGraph dataset = served.getWrapped();
        dataset.begin(TxnType.WRITE);
        try {
            T result = work.apply(dataset);
            dataset.commit();
            dataset.end();
            return result;
        } catch (RuntimeException | Error failure) {
            undo(dataset, failure);
            throw DiskSpace.explained(failure);
        }
    }

    /** A transaction that cannot even be given up would keep the next writer waiting: the storage is opened anew then. */
    private void undo(DatasetGraph dataset, Throwable failure) {
        try {
            // a commit that fails has ended it
            if (dataset.isInTransaction()) {
                dataset.abort();
            }
            dataset.end();
        } catch (RuntimeException | Error second) {
            failure.addSuppressed(second);
            reopen();
        }
    }

    private void reopen() {
        served.exchange(() -> {
            TDBInternal.expel(served.getWrapped());
            return Storage.connect(directory);
        });
    }

    /** True where the dataset is gone when the process ends. */
    public boolean isInMemory() {
        return temporary.isPresent();
    }

    /**
     * Has the files of the data read while nobody writes: all that was published is in them, and nothing else. Readers go on.
     *
     * @throws IllegalStateException if the store is in memory
     */
    public <T> T still(Function<DataFiles, T> work) {
        if (isInMemory()) {
            throw new IllegalStateException("A store in memory has no files");
        }
        writer.lock();
        try {
            return work.apply(new StoreFolder(directory).requireCurrent());
        } finally {
            writer.unlock();
        }
    }

    /** Copies the live data into fresh files and deletes the old ones; reloads leave unused space behind. */
    public void compact() {
        if (isInMemory()) {
            return;
        }
        writer.lock();
        try {
            disk.requireForCopy();
            DatabaseMgr.compact(served.getWrapped(), true);
            // what TDB2 makes there it opens with parameters of its own
            reopen();
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void close() {
        writer.lock();
        try {
            served.whenLeft(() -> TDBInternal.expel(served.getWrapped(), true));
            temporary.ifPresent(TemporaryFolder::delete);
        } finally {
            writer.unlock();
        }
    }
}
