package org.rungwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A delivery about two made-up trades in the form of ESCO's. */
record EscoZip(Map<String, String> files) {

    private static final String E = "http://data.europa.eu/esco/";
    static final String TINKER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000001";
    static final String PIPER = E + "occupation/11111111-aaaa-4aaa-8aaa-000000000002";
    static final String MEND = E + "skill/22222222-bbbb-4bbb-8bbb-000000000001";
    static final String TIN = E + "skill/22222222-bbbb-4bbb-8bbb-000000000002";

    /** Tinkers mend pots and know tin, pipers know tin. */
    static EscoZip small() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("occupations_en.csv", """
                conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code
                Occupation,%s,,tinker of tales,,released,Mends.,0110.1
                Occupation,%s,,piper of tunes,,released,Pipes.,0110.2
                """.formatted(TINKER, PIPER));
        files.put("skills_en.csv", """
                conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
                KnowledgeSkillCompetence,%s,skill/competence,cross-sector,mend pots of tales,,released,Mending.
                KnowledgeSkillCompetence,%s,knowledge,cross-sector,tin of tales,,released,Tin.
                """.formatted(MEND, TIN));
        files.put("occupationSkillRelations.csv", """
                occupationUri,relationType,skillType,skillUri
                %1$s,essential,skill/competence,%3$s
                %1$s,essential,knowledge,%4$s
                %2$s,essential,knowledge,%4$s
                """.formatted(TINKER, PIPER, MEND, TIN));
        files.put("broaderRelationsOccPillar.csv", "conceptType,conceptUri,broaderType,broaderUri\n");
        files.put("broaderRelationsSkillPillar.csv", "conceptType,conceptUri,broaderType,broaderUri\n");
        return new EscoZip(files);
    }

    EscoZip with(String file, String text) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, text);
        return new EscoZip(changed);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Writes the files into a folder that is made. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
