package org.rungwork.intake.esco;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rungwork.intake.SourceFile;

/**
 * The files of a delivery by what they hold, in the order in which they are read: what a later one refers to, an earlier
 * one describes. Files that tell the same in every language have the language in their name from 1.2 on.
 */
enum Part {
    ISCO_GROUPS("ISCOGroups" + Part.LANGUAGE, false, "conceptUri", "preferredLabel"),
    OCCUPATIONS("occupations" + Part.LANGUAGE, true, "conceptUri", "preferredLabel"),
    SKILL_GROUPS("skillGroups" + Part.LANGUAGE, false, "conceptUri", "preferredLabel"),
    SKILLS("skills" + Part.LANGUAGE, true, "conceptUri", "preferredLabel"),
    SCHEMES("conceptSchemes" + Part.LANGUAGE, false, "conceptSchemeUri", "preferredLabel"),
    COLLECTIONS("[A-Za-z]+Collection" + Part.LANGUAGE, false, "conceptUri", "preferredLabel"),
    HIERARCHY("skillsHierarchy" + Part.LANGUAGE, false, "Level 0 URI"),
    OCCUPATION_SKILLS(
            "occupationSkillRelations" + Part.ANY_LANGUAGE, true, "occupationUri", "relationType", "skillUri"),
    SKILL_SKILLS(
            "skillSkillRelations" + Part.ANY_LANGUAGE, false, "originalSkillUri", "relationType", "relatedSkillUri"),
    BROADER_OCCUPATIONS("broaderRelationsOccPillar" + Part.ANY_LANGUAGE, true, "conceptUri", "broaderUri"),
    BROADER_SKILLS("broaderRelationsSkillPillar" + Part.ANY_LANGUAGE, true, "conceptUri", "broaderUri");

    private static final String LANGUAGE = "_(?<language>[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)";
    private static final String ANY_LANGUAGE = "(" + LANGUAGE + ")?";

    private final Pattern fileName;
    private final boolean needed;
    private final List<String> columns;

    Part(String fileName, boolean needed, String... columns) {
        this.fileName = Pattern.compile(fileName + "\\.csv");
        this.needed = needed;
        this.columns = List.of(columns);
    }

    Pattern fileName() {
        return fileName;
    }

    /** Whether a delivery without it is incomplete. */
    boolean isNeeded() {
        return needed;
    }

    /** Whether there is a file for each language; else all files of the part tell the same. */
    boolean isOfOneLanguage() {
        return switch (this) {
            case ISCO_GROUPS, OCCUPATIONS, SKILL_GROUPS, SKILLS, SCHEMES, COLLECTIONS -> true;
            case HIERARCHY, OCCUPATION_SKILLS, SKILL_SKILLS, BROADER_OCCUPATIONS, BROADER_SKILLS -> false;
        };
    }

    /** Such as occupations, for people. */
    String stem() {
        return fileName.pattern().replaceAll("[_(].*", "");
    }

    /** The columns that it cannot be read without. */
    List<String> columns() {
        return columns;
    }

    /** The language in the name of one of its files. */
    String language(SourceFile file) {
        Matcher name = fileName.matcher(file.fileName());
        if (!name.matches()) {
            throw new IllegalArgumentException(file.name() + " is none of " + fileName);
        }
        return name.group("language");
    }
}
