package org.rungwork.intake.onet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.ImportIssue;
import org.rungwork.intake.ImportIssue.Code;
import org.rungwork.intake.Receiver;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.table.Row;
import org.rungwork.intake.table.Table;
import org.rungwork.intake.table.Table.Form;

/** The tables that are read, called as the files are. */
enum OnetTable {
    OCCUPATIONS("Occupation Data", true, Column.CODE, Column.TITLE, Column.DESCRIPTION),
    ELEMENTS("Content Model Reference", true, Column.ELEMENT, "Element Name", Column.DESCRIPTION),
    SCALES("Scales Reference", true, Column.SCALE, "Minimum", "Maximum"),
    SKILLS("Skills", true, Column.RATING),
    KNOWLEDGE("Knowledge", true, Column.RATING),
    ABILITIES("Abilities", false, Column.RATING),
    WORK_ACTIVITIES("Work Activities", false, Column.RATING),
    WORK_STYLES("Work Styles", false, Column.RATING),
    ALTERNATE_TITLES("Alternate Titles", false, Column.CODE, "Alternate Title", "Short Title"),
    REPORTED_TITLES("Sample of Reported Titles", false, Column.CODE, "Reported Job Title"),
    TECHNOLOGIES("Technology Skills", false, Column.CODE, "Example", "Commodity Code", "Commodity Title"),
    TASKS("Task Statements", false, Column.CODE, "Task ID", "Task", "Task Type"),
    ZONES("Job Zone Reference", false, "Job Zone", "Name", "Experience", "Education", "Job Training", "SVP Range"),
    OCCUPATION_ZONES("Job Zones", false, Column.CODE, "Job Zone"),
    ANSWERS(
            "Education, Training, and Experience Categories",
            false,
            Column.ELEMENT,
            Column.CATEGORY,
            "Category Description"),
    EDUCATION(
            "Education, Training, and Experience",
            false,
            Column.CODE,
            Column.ELEMENT,
            Column.SCALE,
            Column.CATEGORY,
            Column.VALUE,
            Column.SUPPRESS),
    RELATED("Related Occupations", false, Column.CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index");

    /** Names of columns that several tables share. */
    static final class Column {
        static final String CODE = "O*NET-SOC Code";
        static final String TITLE = "Title";
        static final String DESCRIPTION = "Description";
        static final String ELEMENT = "Element ID";
        static final String SCALE = "Scale ID";
        static final String CATEGORY = "Category";
        static final String VALUE = "Data Value";
        static final String SUPPRESS = "Recommend Suppress";
        static final String NOT_RELEVANT = "Not Relevant";
        private static final String[] RATING = {CODE, ELEMENT, SCALE, VALUE, SUPPRESS};

        private Column() {}
    }

    /** The tables that say how much occupations ask of elements. */
    static final List<OnetTable> RATINGS = List.of(SKILLS, KNOWLEDGE, ABILITIES, WORK_ACTIVITIES, WORK_STYLES);

    private final String title;
    private final boolean needed;
    private final List<String> columns;
    private final Pattern fileName;

    OnetTable(String title, boolean needed, String... columns) {
        this.title = title;
        this.needed = needed;
        this.columns = List.of(columns);
        fileName = Pattern.compile(Pattern.quote(title) + "\\.txt", Pattern.CASE_INSENSITIVE);
    }

    /** Looks for all tables; the receiver hears what is missing. */
    static boolean areReadable(Delivery delivery, Receiver receiver) {
        return Arrays.stream(values())
                        .filter(table -> !table.isReadable(delivery, receiver))
                        .count()
                == 0;
    }

    private boolean isReadable(Delivery delivery, Receiver receiver) {
        Optional<SourceFile> file = delivery.find(fileName);
        if (file.isEmpty() && needed) {
            receiver.issue(ImportIssue.ofFile(
                    Code.MISSING_FILE,
                    title + ".txt",
                    "the delivery " + delivery.name() + " has no such file",
                    "import the whole text database of O*NET"));
        }
        return file.isPresent() ? Table.hasHeader(file.get(), Form.TAB, columns, receiver) : !needed;
    }

    /** Hands on the rows; none where the delivery does not have the table. */
    void read(Delivery delivery, Receiver receiver, Consumer<Row> rows) {
        delivery.find(fileName).ifPresent(file -> Table.read(file, Form.TAB, columns, receiver, rows));
    }
}
