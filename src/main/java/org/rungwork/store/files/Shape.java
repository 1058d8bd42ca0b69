package org.rungwork.store.files;

/**
 * How TDB2 lays out the blocks of a B+ tree: leaves have a count, a link and records; branches have a kind with a count, keys, and
 * the numbers of the blocks below, one more than keys.
 *
 * @param keyLength bytes of a key, by which records are sorted
 * @param valueLength bytes of what follows the key
 */
record Shape(int keyLength, int valueLength) {

    static final int BLOCK = 8 * 1024;
    static final int LEAF_HEADER = 8;
    static final int BRANCH_HEADER = 4;
    static final int POINTER = 4;

    private static final int HASH = 16;
    static final int ID = 8;

    /** Statements with as many parts as the name of their index has letters. */
    static Shape ofIndex(String name) {
        return new Shape(name.length() * ID, 0);
    }

    /** The digest of a term, and where it stands. */
    static Shape ofTerms() {
        return new Shape(HASH, ID);
    }

    int recordLength() {
        return keyLength + valueLength;
    }

    int mostRecords() {
        return (BLOCK - LEAF_HEADER) / recordLength();
    }

    /** Keys of a branch: an odd number, so that a full one can be parted. */
    int mostKeys() {
        int fitting = (BLOCK - BRANCH_HEADER - recordLength()) / (recordLength() + POINTER);
        return 2 * ((fitting + 1) / 2) - 1;
    }

    /** Where the block numbers begin; keys have the room of whole records. */
    int pointers() {
        return BRANCH_HEADER + mostKeys() * recordLength();
    }
}
