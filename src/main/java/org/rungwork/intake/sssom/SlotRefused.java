package org.rungwork.intake.sssom;

/** A slot has a value that the model does not allow, or has none. */
final class SlotRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String slot;
    private final String fix;

    /** @param message goes on after the name of the slot */
    SlotRefused(String slot, String message, String fix) {
        super(slot + " " + message);
        this.slot = slot;
        this.fix = fix;
    }

    SlotRefused(Slot slot, String message, String fix) {
        this(slot.slotName(), message, fix);
    }

    /** A value as messages show it. */
    static String shown(String value) {
        return "'" + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value) + "'";
    }

    String slot() {
        return slot;
    }

    String fix() {
        return fix;
    }
}
