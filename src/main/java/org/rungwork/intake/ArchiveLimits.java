package org.rungwork.intake;

/**
 * What an archive may hold, so that a small upload cannot fill the machine.
 *
 * @param files the most files
 * @param bytes the most bytes of all files together, inflated
 * @param ratio the most bytes inflated for each byte of the archive; small archives are not held to it
 */
record ArchiveLimits(int files, long bytes, int ratio) {

    /** Tables of numbers and IRIs shrink to a fiftieth; what shrinks to less than a two-hundredth is no data. */
    static final ArchiveLimits USUAL = new ArchiveLimits(2_000, 4L << 30, 200);

    private static final long SMALL = 1L << 20;

    /** The most bytes that an archive of this size may inflate to. */
    long inflated(long packed) {
        return Math.min(bytes, Math.max(SMALL, packed * ratio));
    }
}
