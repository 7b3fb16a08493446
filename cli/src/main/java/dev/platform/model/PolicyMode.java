package dev.platform.model;

/** What an admission policy does with what it doesn't allow. */
public enum PolicyMode {
    /** Refuse it. */
    DENY("Deny"),
    /** Let it pass, with a warning to who asks and a note in the audit log. */
    AUDIT("Audit");

    private final String word;

    PolicyMode(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
