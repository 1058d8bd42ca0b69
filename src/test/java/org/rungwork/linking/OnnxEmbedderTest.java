package org.rungwork.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {

    @TempDir
    private Path folder;

    private Path model;
    private Path tokenizer;

    @BeforeEach
    void writeFiles() throws Exception {
        model = Files.writeString(folder.resolve("model.onnx"), "no model");
        tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> OnnxEmbedder.open(missing, tokenizer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rungwork.linking.model names " + missing)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> OnnxEmbedder.open(model, missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rungwork.linking.tokenizer names " + missing);
    }

    @Test
    void refusesAFileThatIsNoModel() {
        assertThatThrownBy(() -> OnnxEmbedder.open(model, tokenizer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rungwork.linking.model names " + model)
                .hasMessageContaining("a model of sentences in ONNX");
    }

    @Test
    void saysHowToBuildWithTheLibraryWhereItIsMissing() throws Exception {
        URL[] ours = {OnnxEmbedder.class.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader bare = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            Method open = bare.loadClass(OnnxEmbedder.class.getName()).getMethod("open", Path.class, Path.class);

            assertThatThrownBy(() -> open.invoke(null, model, tokenizer))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("rungwork.linking.model")
                    .hasMessageContaining("mvn package -Pembeddings");
        }
    }

    /** With {@code -Dembedding.model=… -Dembedding.tokenizer=…}, files of an English model of sentences. */
    @Test
    @EnabledIfSystemProperty(named = "embedding.model", matches = ".+")
    @EnabledIfSystemProperty(named = "embedding.tokenizer", matches = ".+")
    void putsSynonymsNearEachOther() {
        Embedder embedder = OnnxEmbedder.open(
                Path.of(System.getProperty("embedding.model")), Path.of(System.getProperty("embedding.tokenizer")));

        List<float[]> places = embedder.embed(List.of("physician", "doctor", "bricklayer"));

        assertThat(places)
                .allSatisfy(place -> assertThat(likeness(place, place)).isBetween(0.999f, 1.001f));
        assertThat(likeness(places.get(0), places.get(1))).isGreaterThan(2 * likeness(places.get(0), places.get(2)));
    }

    private static float likeness(float[] one, float[] other) {
        return LatentSpace.likeness(one, other);
    }
}
