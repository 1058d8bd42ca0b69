package org.rungwork.endpoint;

/**
 * How many requests there are at one moment.
 *
 * @param usual those at work, but for the ones that have taken long
 * @param takingLong those at work that have taken long
 * @param writing the one that writes, and those that wait for it
 * @param waiting those that are being received or wait for their turn
 */
public record Occupancy(int usual, int takingLong, int writing, int waiting) {}
