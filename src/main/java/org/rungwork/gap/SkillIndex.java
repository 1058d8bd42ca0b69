package org.rungwork.gap;

import java.util.Arrays;

/**
 * Numbers skills from 0 in the order they are added. A hash table without boxes that is as large as what it holds: an
 * answer looks at a few hundred skills of tens of thousands, and clearing an array for all would take longer.
 */
final class SkillIndex {

    static final int ABSENT = -1;

    private static final int SPREAD = 0x9E3779B9;

    private int[] skills = new int[64];
    private int[] slots = new int[128];
    private int size;

    /** The number of the skill, a new one if it has none yet. */
    int add(int skill) {
        int slot = slot(skill);
        if (slots[slot] == 0) {
            if (size == skills.length) {
                grow();
                slot = slot(skill);
            }
            skills[size++] = skill;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    /** The number of the skill, or {@link #ABSENT}. */
    int get(int skill) {
        return slots[slot(skill)] - 1;
    }

    boolean contains(int skill) {
        return get(skill) != ABSENT;
    }

    int size() {
        return size;
    }

    /** The skill that has the number. */
    int skill(int number) {
        return skills[number];
    }

    /** The skills from a number on. */
    int[] from(int number) {
        return Arrays.copyOfRange(skills, number, size);
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private int slot(int skill) {
        int mask = slots.length - 1;
        int slot = skill * SPREAD >>> 16 & mask;
        while (slots[slot] != 0 && skills[slots[slot] - 1] != skill) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        skills = Arrays.copyOf(skills, size * 2);
        slots = new int[size * 4];
        for (int number = 0; number < size; number++) {
            slots[slot(skills[number])] = number + 1;
        }
    }
}
