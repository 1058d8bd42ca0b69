package org.rungwork.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rungwork.linking.Linkers;
import org.rungwork.linking.Target;
import org.rungwork.linking.UnknownTargetException;
import org.rungwork.model.Languages;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptDetails.ClassName;

/** What cells can be matched with: our own roles and skills, and every imported taxonomy. */
public final class Reconcilers {

    private final Linkers linkers;
    private final ConceptDetails details;
    private final Languages usual;

    /** @param usual languages where nobody wishes another, or one that a target has no names in; at least one */
    public Reconcilers(Linkers linkers, ConceptDetails details, Languages usual) {
        this.linkers = linkers;
        this.details = details;
        this.usual = usual;
    }

    public List<Target> targets() {
        return linkers.targets();
    }

    /**
     * The reconciler of a target. The first in a language takes some seconds for a large taxonomy.
     *
     * @param wished languages of names; only one that the target has names in is taken
     * @return empty if there is no such target
     */
    public Optional<Reconciler> find(String target, Languages wished) {
        return linkers.find(target)
                .map(found -> new Reconciler(found, linkers.get(target, language(target, wished)), details));
    }

    /**
     * What a target has to offer, told without its linker.
     *
     * @param language language tag of names
     * @param kinds what people look for in it: roles, skills, or both; may be empty
     */
    public record Offer(Target target, String language, List<Kind> kinds) {}

    /** @return empty if there is no such target */
    public Optional<Offer> describe(String target, Languages wished) {
        return linkers.find(target).map(found -> new Offer(found, language(target, wished), kinds(target)));
    }

    private List<Kind> kinds(String target) {
        List<String> kinds = linkers.kinds(target);
        Map<String, ClassName> names = details.classes(kinds);
        return kinds.stream().map(kind -> Kind.of(kind, names.get(kind))).toList();
    }

    /** Begins to make the linker of an offer, and returns at once: whoever reads what is offered will soon ask. */
    public void prepare(Offer offer) {
        Thread.ofVirtual().name("linker of " + offer.target().name()).start(() -> {
            try {
                linkers.get(offer.target().name(), offer.language());
            } catch (UnknownTargetException unloaded) {
                // nobody can ask any more
            }
        });
    }

    private String language(String target, Languages wished) {
        Languages all = wished.orElse(usual);
        return linkers.languages(target).stream()
                .filter(tag -> !tag.isEmpty())
                .min(Comparator.comparingInt(all::place))
                .orElse(usual.tags().getFirst());
    }
}
