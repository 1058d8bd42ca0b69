package org.rungwork;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rungwork.linking.Embedder;

/** Tells how far it is where there are many texts: those of a large taxonomy take a minute. */
final class TellingEmbedder implements Embedder {

    private static final int TOLD_EVERY = 5_000;

    private final Embedder embedder;
    private final Consumer<String> progress;

    TellingEmbedder(Embedder embedder, Consumer<String> progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        long start = System.nanoTime();
        for (int from = 0; from < texts.size(); from += TOLD_EVERY) {
            vectors.addAll(embedder.embed(texts.subList(from, Math.min(from + TOLD_EVERY, texts.size()))));
            if (texts.size() > TOLD_EVERY) {
                progress.accept("%,d of %,d labels embedded, %,d s"
                        .formatted(vectors.size(), texts.size(), (System.nanoTime() - start) / 1_000_000_000));
            }
        }
        return vectors;
    }
}
