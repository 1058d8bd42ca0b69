package org.rungwork.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rungwork.linking.TargetReader.Place;
import org.rungwork.store.Store;

/**
 * The linkers of what is published, each made when it is first asked for and kept until its concepts change. The first
 * question for a large taxonomy waits some seconds.
 */
public final class Linkers {

    private final Store store;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(String target, String language) {}

    private record Kept(String state, Linker linker) {}

    public Linkers(Store store) {
        this.store = store;
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
        return kept.compute(
                        new Key(target, language),
                        (key, known) -> known != null && known.state().equals(place.state())
                                ? known
                                : new Kept(place.state(), make(place, language)))
                .linker();
    }

    private Linker make(Place place, String language) {
        return new Linker(store.readIds(ids -> TerminologyReader.read(ids, place, language)));
    }
}
