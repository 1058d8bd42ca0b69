package org.rungwork.store.files;

/**
 * Something wrong with a file.
 *
 * @param file its name
 * @param what a clause that goes on after the name, such as "is missing"
 */
public record Fault(String file, String what) {

    @Override
    public String toString() {
        return file + " " + what;
    }
}
