package org.rungwork.linking;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Embeds by a model in files of the user's own, in the format ONNX, on this machine. */
public final class OnnxEmbedder implements Embedder {

    private final OnnxEmbeddingModel model;

    /** The files are there: what can be missing now is the library, and what can be wrong is what they hold. */
    private OnnxEmbedder(Path model, Path tokenizer) {
        // the library of the tokenizer would tell its makers of its use, and look for builds of itself in the net
        System.setProperty("ai.djl.offline", "true");
        this.model = new OnnxEmbeddingModel(model, tokenizer, PoolingMode.MEAN, Runnable::run);
    }

    /**
     * Opens a model.
     *
     * @param model in ONNX, that gives a vector for each token of a text; their mean is the text's
     * @param tokenizer the model's tokenizer.json
     * @throws IllegalArgumentException if a file is not there or not what it should be, or Rungwork was built without the
     *     library
     */
    public static Embedder open(Path model, Path tokenizer) {
        check(model, "model");
        check(tokenizer, "tokenizer");
        try {
            OnnxEmbedder embedder = new OnnxEmbedder(model, tokenizer);
            // a model that does not fit the tokenizer shows at the first text
            embedder.embed(List.of("text"));
            return embedder;
        } catch (NoClassDefFoundError missing) {
            throw new IllegalArgumentException(
                    "rungwork.linking.model is set, but Rungwork was built without the library that runs models:"
                            + " build it with mvn package -Pembeddings, or leave the setting out",
                    missing);
        } catch (RuntimeException | LinkageError failure) {
            throw new IllegalArgumentException(
                    "rungwork.linking.model names " + model + ", which cannot be used with the tokenizer " + tokenizer
                            + ": it takes a model of sentences in ONNX, rungwork.linking.tokenizer its tokenizer.json ("
                            + failure.getMessage() + ")",
                    failure);
        }
    }

    private static void check(Path file, String setting) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "rungwork.linking." + setting + " names " + file + ", and there is no such file");
        }
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(text -> model.embed(text).content().vector()).toList();
    }
}
