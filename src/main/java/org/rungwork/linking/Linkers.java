package org.rungwork.linking;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.TargetReader.Place;
import org.rungwork.store.Store;

/**
 * The linkers of what is published, each made when it is first asked for and kept until its concepts change or
 * memory runs short: one for a large taxonomy in one language takes 150 MB. The first question for it waits some seconds.
 */
public final class Linkers {

    private final Store store;
    private final Embedder embedder;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(String target, String language) {}

    private record Kept(String state, SoftReference<Linker> linker) {}

    /** One is made at a time, so that questions in many languages do not fill memory with what is half made. */
    private final Lock making = new ReentrantLock();

    public Linkers(Store store) {
        this(store, Embedder.NONE);
    }

    /** @param embedder of the labels; with one, making a linker takes as long as the labels take to embed */
    public Linkers(Store store, Embedder embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    /** What can be linked to: our own roles and skills, and every imported version of a taxonomy. */
    public List<Target> targets() {
        return places().stream().map(Place::target).toList();
    }

    private List<Place> places() {
        return store.read(dataset -> new TargetReader(dataset).places());
    }

    /** The target with the name. */
    public Optional<Target> find(String name) {
        return targets().stream().filter(target -> target.name().equals(name)).findFirst();
    }

    /**
     * The languages that concepts of a target have labels in, by tag, as far as some of them tell; "" for labels without
     * one.
     *
     * @throws UnknownTargetException if there is no such target
     */
    public List<String> languages(String target) {
        return store.read(dataset -> new TargetReader(dataset).languages(place(target)));
    }

    /**
     * Our own classes that concepts of a target have, or serve as: IRIs of the classes of roles and of skills.
     *
     * @throws UnknownTargetException if there is no such target
     */
    public List<String> kinds(String target) {
        return store.read(dataset -> new TargetReader(dataset).kinds(place(target)));
    }

    private Place place(String target) {
        return places().stream()
                .filter(one -> one.target().name().equals(target))
                .findFirst()
                .orElseThrow(() -> new UnknownTargetException(target, targets()));
    }

    /**
     * The linker to a target.
     *
     * @param target its name, such as skills or esco-1.1.1
     * @param language language tag of the names to be linked, such as en
     * @throws UnknownTargetException if there is no such target
     */
    public Linker get(String target, String language) {
        Place place = place(target);
        while (true) {
            Linker linker = kept.compute(
                            new Key(target, language),
                            (key, known) -> isCurrent(known, place) ? known : make(place, language))
                    .linker()
                    .get();
            if (linker != null) {
                return linker;
            }
        }
    }

    private static boolean isCurrent(@Nullable Kept kept, Place place) {
        return kept != null
                && kept.state().equals(place.state())
                && kept.linker().get() != null;
    }

    private Kept make(Place place, String language) {
        making.lock();
        try {
            Linker linker = new Linker(store.readIds(ids -> TerminologyReader.read(ids, place, language)), embedder);
            return new Kept(place.state(), new SoftReference<>(linker));
        } finally {
            making.unlock();
        }
    }
}
